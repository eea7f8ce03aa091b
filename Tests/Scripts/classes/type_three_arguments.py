def hello(self):
    return f"hello from {type(self).__name__}"


C = type("C", (), {"x": 1, "hello": hello})
D = type("D", (C, dict), {"__doc__": "made"})
print(C().hello(), D().hello(), D.__doc__, D.__mro__, C.x, type(5), type(C), type(type), type("E", (), {}).__name__, C.__module__, C.__qualname__)
for bad in (lambda: type(), lambda: type(1, 2), lambda: type("A", 5, {}), lambda: type("A", (5,), {}), lambda: type(5, (), {}), lambda: type("A", (), 5), lambda: type("A", (bool,), {}), lambda: type("A", (type(None),), {}), lambda: type("A", (int, str), {}), lambda: type("A", (range,), {}), lambda: type("A", (type(lambda: 0),), {})):
    try:
        print(bad())
    except TypeError as e:
        print(e)
