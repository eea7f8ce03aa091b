import sys

sys.stderr = sys.stdout
some_global = 1
another_global = 2


def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__.tb_next.tb_next)


def local():
    some_local = 1
    return some_locl


def parameter(argument):
    return argumnt


def nested():
    captured = 1

    def inner():
        return capturd, captured

    return inner()


def after_delete():
    number = 1
    del number
    return numbr


class K:
    attr = 1

    def m(self):
        return attr

    def n(self):
        self.instance = 1
        return instance


for f in local, lambda: parameter(1), nested, after_delete, K().m, K().n, lambda: some_globl, lambda: pritn, lambda: Tru, lambda: x, lambda: io.StringIO, lambda: coletions.deque, lambda: array, lambda: ValueEror, lambda: sys_, lambda: abcdefghijklmnopqrstuvwxyz:
    show(f)


def many():
    exec("\n".join(f"v{i} = 1" for i in range(800)) + "\nv1x", {})


show(many)
try:
    from sys import versoin
except ImportError as e:
    sys.excepthook(type(e), e, None)
try:
    from sys import completely_different_name
except ImportError as e:
    sys.excepthook(type(e), e, None)
