class C:
    count = 0

    @classmethod
    def make(cls, *args):
        cls.count += 1
        return cls(*args)

    @staticmethod
    def add(a, b=1):
        return a + b

    def __init__(self, v=0):
        self.v = v


class D(C):
    pass


print(C.make(1).v, D.make(2).v, type(D.make()).__name__, C.count, D.count, C.add(1), C().add(1, 2), C.make.__self__, C.make.__func__.__name__, C().make().v, C.__dict__["add"].__func__.__name__, type(C.__dict__["make"]).__name__)
f = C.make
print(f(9).v, C.add is C.add, callable(C.__dict__["add"]), C.__dict__["add"](3))
try:
    C.__dict__["make"](1)
except TypeError as e:
    print(e)
