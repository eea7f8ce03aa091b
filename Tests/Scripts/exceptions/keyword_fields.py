def show(make):
    try:
        e = make()
        print(type(e).__name__, e.args, {k: getattr(e, k) for k in ("name", "path", "obj", "msg", "name_from") if hasattr(e, k)})
    except TypeError as t:
        print("TypeError", t)


for cls in ImportError, ModuleNotFoundError, NameError, UnboundLocalError, AttributeError:
    show(lambda: cls())
    show(lambda: cls("m", name="n"))
    show(lambda: cls("m", "n"))
    show(lambda: cls(nam=1))
    show(lambda: cls("m", name=1, path=2, obj=3))
    show(lambda: cls(name=1, path=2, name_from=3, obj=4, more=5))
e = ImportError("m", name="n", path="p")
e.__init__("again")
print(e.args, e.msg, e.name, e.path)
e.name = 5
del e.name
print(e.name, str(ImportError(5)), str(ImportError("a", "b")))
n = NameError("x", name="x")
n.__init__()
print(n.name, n.args)
print(ImportError("m", name="n").__reduce__(), AttributeError("m", name="n", obj=1).__reduce__())
a = AttributeError("m", name="n")
a.extra = 1
print(a.__reduce__(), a.__getstate__())
