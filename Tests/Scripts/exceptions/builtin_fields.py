e = OSError(2, "gone", "a", None, "b")
print(type(e).__name__, e, e.args, e.errno, e.strerror, e.filename, e.filename2)
for args in ((), (1,), (13, "no"), (17, "there", "f"), (32, "pipe"), (999, "odd"), (1, 2, 3, 4, 5, 6)):
    e = OSError(*args)
    print(type(e).__name__, repr(str(e)), e.args, e.errno, e.filename)


class Mine(OSError):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.more = a


m = Mine(2, "mine")
print(type(m).__name__, m, m.errno, m.more)
s = SyntaxError("bad", ("f.py", 3, 4, "text\n", 3, 9))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line)
print(SyntaxError("bad"), SyntaxError(), repr(SyntaxError("x", ("/a/b/c.py", 1, 2, None))))
for bad in (lambda: SyntaxError("m", (1, 2)), lambda: SyntaxError("m", 5), lambda: ValueError(a=1),
            lambda: ImportError("m", bad=1), lambda: UnicodeDecodeError("a"), lambda: NameError(names=1),
            lambda: UnicodeEncodeError("utf-8", "s", 0, "x", "r"), lambda: AttributeError(obj=1, other=2)):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError", e)
print(UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "why"), UnicodeEncodeError("ascii", "aé€\U0001F600", 1, 2, "why"))
print(UnicodeEncodeError("ascii", "aé€\U0001F600", 2, 3, "why"), UnicodeEncodeError("ascii", "a€\U0001F600", 2, 3, "w"))
print(UnicodeTranslateError("abc", 0, 2, "why"), UnicodeDecodeError("x", b"abc", 0, 3, "r"))
i = ImportError("msg", name="n", path="p")
print(i, i.name, i.path, i.msg, i.args, ImportError("a", "b").msg, ImportError().msg)
print(StopIteration(3).value, StopIteration().value, SystemExit(1, 2).code, SystemExit().code, KeyError("k"), KeyError())
a = AttributeError("m", name="n", obj=5)
print(a.name, a.obj, NameError("m", name="q").name, NameError().name)
e = ValueError(1)
e.args = [4, 5]
print(e.args, e)
for name, value in (("__traceback__", 5), ("__cause__", 5), ("__context__", "x"), ("args", 5), ("__suppress_context__", 1)):
    try:
        setattr(e, name, value)
    except TypeError as error:
        print(name, error)
e.__cause__ = KeyError()
print(e.__suppress_context__, repr(e.__cause__), e.__context__)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
e.add_note("one")
e.add_note("two")
print(e.__notes__, e.__dict__, e.__reduce__())
print(ExceptionGroup.__mro__, BlockingIOError(11, "m", 7).characters_written)
