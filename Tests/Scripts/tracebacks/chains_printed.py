import sys

sys.stderr = sys.stdout


def show(f):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
    print("-" * 20)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("because") from e


def none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None


def both():
    try:
        implicit()
    except IndexError as e:
        raise KeyError("top") from TypeError("a cause without traceback")


def circular():
    a, b = ValueError("a"), ValueError("b")
    a.__cause__, b.__cause__ = b, a
    raise a


def context_hidden():
    e = ValueError("shown")
    e.__context__ = KeyError("hidden")
    e.__suppress_context__ = True
    raise e


def notes():
    e = ValueError("with notes")
    e.add_note("first\nsecond")
    e.add_note("")
    e.__cause__ = KeyError("cause")
    e.__cause__.add_note("note of the cause")
    raise e


def odd_notes():
    e = ValueError("odd")
    e.__notes__ = 5
    raise e


def mixed_notes():
    e = ValueError("mixed")
    e.__notes__ = [1, "text", None]
    raise e


class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError


def unprintable():
    raise Unprintable


def empty():
    raise ValueError("")


def newline():
    raise ValueError("line one\nline two")


class Outer:
    class Inner(Exception):
        pass


def qualified():
    raise Outer.Inner("q")


def module_name():
    E = type("Made", (Exception,), {"__module__": "some.where"})
    raise E("m")


for f in implicit, explicit, none, both, circular, context_hidden, notes, odd_notes, mixed_notes, unprintable, empty, newline, qualified, module_name:
    show(f)
