class M(type):
    def meth(cls):
        return "meta " + cls.__name__

    @property
    def prop(cls):
        return "metaprop"

    attr = "metaattr"
    both = "meta"

    def __getattr__(cls, name):
        if name.startswith("dyn"):
            return name
        raise AttributeError(f"no {name}")

    def __getitem__(cls, key):
        return key * 2

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter("xy")

    def __contains__(cls, x):
        return x == 1

    def __bool__(cls):
        return False

    def __add__(cls, o):
        return "add"

    def __eq__(cls, o):
        return "eq"

    __hash__ = type.__hash__

    def __instancecheck__(cls, o):
        return o == 5

    def __subclasscheck__(cls, o):
        return o is int

    def __dir__(cls):
        return ["b", "a"]


class C(metaclass=M):
    both = "class"
    prop = "hidden"

    def __len__(self):
        return 1


print(C.meth(), C.prop, C.attr, C.both, C.dynamic, C[4], len(C), len(C()), list(C), 1 in C, bool(C), C + 1, C == 1)
print(isinstance(5, C), isinstance(C(), C), issubclass(int, C), issubclass(bool, C), dir(C))
for f in (lambda: C().meth, lambda: C().attr, lambda: C.nothing):
    try:
        print(f())
    except AttributeError as e:
        print(e)
print(C().prop)
