import gc

log = []


class A:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


def make():
    for i in range(3):
        A(i)


def churn():
    return [object() for _ in range(1000)]


make()
churn()
gc.collect()
churn()
gc.collect()
print(sorted(log)[:2] == [0, 1] or log)
a = A("kept")
print("kept" in log)


class B:
    pass


b = B()
B.__del__ = lambda self: None
print(A.__del__.__qualname__, hasattr(B, "__del__"), hasattr(object, "__del__"))
a.__del__()
print(log[-1])
