e = ValueError(1)


def put(name, value):
    try:
        setattr(e, name, value)
        print(name, "=", repr(getattr(e, name)))
    except (TypeError, AttributeError) as t:
        print(name, type(t).__name__, t)


def remove(name):
    try:
        delattr(e, name)
        print("del", name)
    except (TypeError, AttributeError) as t:
        print("del", name, type(t).__name__, t)


for name, value in ("args", 5), ("args", [1, 2]), ("args", "ab"), ("args", None), ("__traceback__", 5), ("__traceback__", None), ("__cause__", 5), ("__cause__", None), ("__cause__", KeyError()), ("__context__", 5), ("__context__", TypeError()), ("__suppress_context__", 5), ("__suppress_context__", False), ("__dict__", 5), ("__dict__", {"z": 1}), ("own", 1), ("__class__", TypeError):
    put(name, value)
for name in "args", "__traceback__", "__cause__", "__context__", "__suppress_context__", "__dict__", "own", "z", "z", "__class__":
    remove(name)
for cls, name in (OSError, "errno"), (StopIteration, "value"), (SystemExit, "code"), (SyntaxError, "lineno"):
    x = cls("a")
    setattr(x, name, [1])
    print(getattr(x, name), end=" ")
    delattr(x, name)
    print(getattr(x, name))
