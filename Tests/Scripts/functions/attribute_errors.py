def f(a=1, *, b=2):
    "doc"


def put(name, value):
    try:
        setattr(f, name, value)
        print(name, "=", getattr(f, name))
    except (TypeError, AttributeError, ValueError) as e:
        print(name, type(e).__name__, e)


def remove(name):
    try:
        delattr(f, name)
        print("del", name, getattr(f, name, "gone"))
    except (TypeError, AttributeError) as e:
        print("del", name, type(e).__name__, e)


for name in "__code__", "__name__", "__qualname__", "__defaults__", "__kwdefaults__", "__dict__", "__annotations__", "__type_params__", "__globals__", "__closure__", "__builtins__", "__module__", "__doc__", "own":
    put(name, 5)
    remove(name)
put("__defaults__", (7,))
put("__defaults__", None)
put("__kwdefaults__", {"b": 3})
put("__annotations__", {"a": int})
put("__annotations__", None)
try:
    f()
except TypeError as e:
    print(e)
print(f(1), type(type(f).__dict__["__globals__"]).__name__, type(type(f).__dict__["__code__"]).__name__)
