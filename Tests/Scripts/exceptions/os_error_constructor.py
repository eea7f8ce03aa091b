# Who fills an OSError: the constructor, unless __init__ alone is overridden; None as a file name; what it says.
class Init(OSError):
    def __init__(self, *args, **names):
        print("init", args, names)


class InitCalls(OSError):
    def __init__(self, *args, **names):
        super().__init__(*args)


class New(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Both(OSError):
    def __new__(cls, *args):
        return super().__new__(cls)

    def __init__(self, *args):
        super().__init__(*args)


for make in (
    lambda: Init(2, "x", k=3), lambda: InitCalls(2, "x", k=1), lambda: New(2, "x"), lambda: Both(2, "x"),
    lambda: OSError(1, 2, a=3), lambda: FileNotFoundError(1, a=3), lambda: New(1, a=3), lambda: OSError(1, "a", "f", 0, "g"),
):
    try:
        e = make()
        print(type(e).__name__, repr(e), str(e), e.errno, e.strerror, e.args, e.filename, e.filename2)
    except TypeError as error:
        print(error)
e = OSError(2, "a", "f")
e.filename = None
print(e, e.filename, e.__reduce__()[1])
del e.filename
print(e, e.filename, e.__reduce__()[1])
del e.strerror
print(e, e.strerror)
