e = ImportError("text", name="n", path="p")
print(e, repr(e), e.args, e.name, e.path, e.msg, e.name_from)
e = ImportError("text", 5, name="n")
print(e, e.args, e.msg, e.name)
e = ImportError()
print(repr(str(e)), e.msg, e.name, e.path)
e = ModuleNotFoundError("m", name="x", name_from="y")
print(e.name_from, e.name, isinstance(e, ImportError))
for kwargs in ({"foo": 1}, {"name": 1, "bar": 2}):
    try:
        ImportError("text", **kwargs)
    except TypeError as error:
        print(error)
e.name = 5
e.path = None
print(e.name, e.path)
try:
    import os.nothing
except ImportError as e:
    print(e.name, e.path, e.msg)
try:
    from os import nothing_at_all
except ImportError as e:
    print(e.name, e.name_from, e.msg.partition(" (")[0])
