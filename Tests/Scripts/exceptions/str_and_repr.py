print(str(Exception()), repr(Exception()), str(Exception(1)), str(Exception(1, "b")), repr(Exception(1)), repr(Exception("a", 2)), repr(KeyError("k")), str(KeyError("k")), str(KeyError()), str(KeyError(1, 2)), str(KeyError((1,))))
print(OSError(2, "msg"), repr(OSError(2, "msg", "file")), OSError(2, "msg", "file"), type(OSError(2, "m")).__name__, type(OSError(13, "m")).__name__, OSError(2, "m").errno, OSError(2, "m", "f").filename, OSError("only").args, OSError(17, "x", "a", None, "b"))
print(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, StopIteration(5).value, ImportError("m", name="n").name, AttributeError("a", name="x", obj=1).obj, NameError("n", name="q").name, UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"), SyntaxError("bad").msg)
e = ValueError("x")
e.args = ("changed", 2)
print(e, repr(e))
e.args = []
print(e.args, repr(e))
e.extra = 1
print(e.extra, e.__dict__)
for bad in (lambda: Exception(a=1), lambda: ValueError("x", k=2), lambda: setattr(e, "args", 5), lambda: BaseException.__new__(int), lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__traceback__", 5), lambda: delattr(e, "args")):
    try:
        print(bad())
    except TypeError as err:
        print(err)
print(ValueError("a") == ValueError("a"), e == e, len({ValueError(), ValueError()}))
