class A:
    def f(self):
        pass


A.__abstractmethods__ = frozenset(["z", "a"])
for args in (), (1,):
    try:
        A(*args)
    except TypeError as e:
        print(e)
A.__abstractmethods__ = ["only"]
try:
    A()
except TypeError as e:
    print(e)


class B(A):
    pass


print(type(B()).__name__)
A.__abstractmethods__ = ()
print(type(A()).__name__)
del A.__abstractmethods__
for owner in A, type, object:
    try:
        print(owner.__abstractmethods__)
    except AttributeError as e:
        print(e)
try:
    del A.__abstractmethods__
except AttributeError as e:
    print(e)
