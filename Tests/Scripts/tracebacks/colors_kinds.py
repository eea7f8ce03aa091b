import os
import sys

os.environ["PYTHON_COLORS"] = "1"


class Out:
    def write(self, text):
        for line in text.splitlines():
            print(ascii(line))

    def flush(self):
        pass


sys.stderr = Out()


def show(f):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)


def several(a,
            b):
    return (a +
            b
            ) / 0


def recursive(n):
    if n:
        return recursive(n - 1) + 1
    undefined_thing


def chained():
    try:
        {}["k"]
    except KeyError as e:
        e.add_note("a note\nof two lines")
        raise ValueError from e


def syntax():
    compile("x = (1 + ", "made up", "exec")


def made():
    raise SyntaxError("msg", ("f.py", 1, 5, "some text here", 1, 9))


def empty():
    raise SystemError


show(lambda: several(1,
                     2))
show(lambda: recursive(6))
show(chained)
show(syntax)
show(made)
show(empty)
show(lambda: eval("1 +", {}))
