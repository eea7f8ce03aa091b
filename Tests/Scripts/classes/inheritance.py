class A:
    def __init__(self):
        self.log = ["A"]

    def hello(self):
        return "A.hello"

    def both(self):
        return "both: " + self.hello()


class B(A):
    def __init__(self):
        super().__init__()
        self.log.append("B")

    def hello(self):
        return "B.hello < " + super().hello()


class C(B):
    pass


print(B().log, C().log, C().hello(), C().both(), issubclass(C, A), isinstance(C(), (int, A)), C.__mro__, B.__bases__, A.__subclasses__(), isinstance(C(), object), issubclass(A, A))
for bad in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: issubclass(int, "x"), lambda: isinstance(1, [int]), lambda: isinstance()):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(isinstance(1, int | str), isinstance("a", (int, (float, (str,)))), issubclass(bool, (str, int)))
