# A builtin function that is bound by types.MethodType or classmethod makes a method like any other.
import types

m = types.MethodType(len, [1, 2])
print(type(m), repr(m), m(), m.__func__, m.__self__)
m = types.MethodType(str.upper, "a")
print(type(m), repr(m), m())


class C:
    count = classmethod(print)
    size = classmethod(len)


print(type(C.size), repr(C.size), C.count.__func__)
C.count(1)
try:
    C.size()
except TypeError as e:
    print(e)


def outer(x):
    def inner():
        return x
    return inner


for closure in (None, [1], 3):
    for code in (outer.__code__, outer(1).__code__):
        try:
            print(types.FunctionType(code, {}, "n", None, closure).__name__)
        except TypeError as e:
            print(e)
