class T:
    "doc"


def put(o, name, value):
    try:
        setattr(o, name, value)
        print(name, "=", getattr(o, name))
    except (TypeError, AttributeError, ValueError) as e:
        print(name, type(e).__name__, e)


def remove(o, name):
    try:
        delattr(o, name)
        print("del", name)
    except (TypeError, AttributeError) as e:
        print("del", name, type(e).__name__, e)


for name in "__name__", "__qualname__", "__bases__", "__mro__", "__base__", "__dict__", "__basicsize__", "__flags__", "__abstractmethods__", "foo":
    put(T, name, 5)
    put(int, name, 5)
    remove(T, name)
    remove(int, name)
put(T, "__name__", "a\0b")
put(T, "__name__", "Renamed")
put(T, "__qualname__", "Outer.Renamed")
print(T, T.__name__)
put(T, "__module__", "elsewhere")
print(T)
put(T, "__module__", "builtins")
print(T)
put(T, "__doc__", ["any", "thing"])
remove(T, "__doc__")
put(list, "__doc__", "x")
print(T.__dict__.get("__firstlineno__"))
