class Single:
    instance = None

    def __new__(cls, *args):
        print("new", args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        print("init", args)


print(Single(1) is Single(2))


class Other:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never called")


print(Other())


class Inch(float):
    def __new__(cls, v):
        return super().__new__(cls, v * 2.54)


print(Inch(2), type(Inch(1)).__name__, Inch(1) + 1)


class Even(int):
    def __new__(cls, n):
        return super().__new__(cls, n - n % 2)

    def half(self):
        return self // 2


e = Even(7)
print(e, e.half(), type(e).__name__, type(e + 1).__name__, e == 6, {6: "six"}[e], [0] * e, isinstance(e, int), f"{e:03}", repr(e))
for bad in (lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: type("N", (), {"__init__": lambda s: 5})()):
    try:
        bad()
    except TypeError as e:
        print(e)
