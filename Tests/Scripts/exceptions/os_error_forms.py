def show(make):
    try:
        e = make()
        print(type(e).__name__, e.args, e.errno, e.strerror, e.filename, e.filename2, "|", e)
    except TypeError as t:
        print("TypeError", t)


show(lambda: OSError())
show(lambda: OSError(2))
show(lambda: OSError(2, "text"))
show(lambda: OSError(2, "text", "file"))
show(lambda: OSError(2, "text", "file", None, "second"))
show(lambda: OSError(2, "text", "file", 5, "second", 6))
show(lambda: OSError(13, "text"))
show(lambda: OSError(17, "text", b"bytes"))
show(lambda: OSError(999, "text"))
show(lambda: OSError("2", "text"))
show(lambda: OSError(x=1))
show(lambda: FileNotFoundError(13, "text"))
show(lambda: BlockingIOError(11, "text", 5))
e = BlockingIOError(11, "text", 5)
print(e.characters_written)
e.characters_written = 7
print(e.characters_written)
del e.characters_written
for act in (lambda: e.characters_written, lambda: delattr(e, "characters_written"), lambda: OSError().characters_written, lambda: setattr(e, "characters_written", "x")):
    try:
        print(act())
    except (AttributeError, TypeError, ValueError) as x:
        print(type(x).__name__, x)


class Sub(OSError):
    def __init__(self, a, b=None):
        super().__init__(a, "from init", b)


show(lambda: Sub(2, "name"))


class New(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


show(lambda: New(17, "text"))
print(OSError(2, "t", "f").__reduce__(), OSError(2, "t", "f", None, "g").__reduce__(), OSError(2, "t").__reduce__())
