# Frames of Python code that builtins call, and the marks in them.
import sys

sys.stderr = sys.stdout


class K:
    def __lt__(self, o):
        raise ValueError("lt")

    def __hash__(self):
        return 1 // 0

    def __eq__(self, o):
        raise KeyError("eq")

    def __iter__(self):
        return self

    def __next__(self):
        raise OSError(2, "next")

    def __len__(self):
        return [][0]

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return {}[name]

    def __str__(self):
        return 1 + "s"

    def __format__(self, spec):
        return self.missing

    def __call__(self, *args):
        raise NotImplementedError

    @property
    def prop(self):
        return self.inner_missing

    def __enter__(self):
        raise EOFError

    def __exit__(self, *a):
        pass

    def __getitem__(self, i):
        raise IndexError(i) if i > 1 else LookupError("lookup")

    def __bool__(self):
        raise ArithmeticError

    def __index__(self):
        raise BufferError("index")


k = K()


def use_with():
    with k:
        pass


for f in (lambda: sorted([k, k]), lambda: {k: 1}, lambda: k == 1, lambda: list(k), lambda: len(k), lambda: k.attr, lambda: str(k), lambda: f"{k}", lambda: list(map(k, [1])), lambda: k.prop, use_with, lambda: k[0], lambda: 1 if k else 2, lambda: [1, 2][k], lambda: "%s" % k, lambda: max([k, k], key=k), lambda: print(k), lambda: [x for x in k], lambda: not k):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__.tb_next)
