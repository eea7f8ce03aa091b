import copy
class A:
    def __init__(self): self.x = [1]
a = A()
b = copy.copy(a)
print(b is not a, b.x is a.x, type(b).__name__, vars(b))
for value in (None, 5, 1.5, "a", b"a", (1, [2]), frozenset([1]), range(3), int, len, A, ..., print, slice(1), a.__init__):
    print(copy.copy(value) is value, end=" ")
print()
l = [1, [2]]
print(copy.copy(l) == l, copy.copy(l) is l, copy.copy(l)[1] is l[1])
for value in ({1: [2]}, {1, 2}, bytearray(b"x")):
    c = copy.copy(value)
    print(c == value, c is value, type(c).__name__)
class L(list): pass
x = L([1, 2]); x.tag = "t"
y = copy.copy(x)
print(type(y).__name__, y, y.tag, y is x)
class D(dict): pass
x = D(a=1); x.tag = "t"
y = copy.copy(x)
print(type(y).__name__, y, y.tag)
class I(int): pass
x = I(5); x.tag = 1
y = copy.copy(x)
print(type(y).__name__, y, y.tag, y is x)
class T(tuple): pass
print(copy.copy(T((1, 2))), type(copy.copy(T((1, 2)))).__name__)
class S:
    __slots__ = ("a", "_b", "__c")
    def __init__(self): self.a, self._b, self.__c = 1, 2, 3
    def all(self): return self.a, self._b, self.__c
print(copy.copy(S()).all())
class Own:
    def __copy__(self): return "own"
print(copy.copy(Own()))
class State:
    def __getstate__(self): return {"given": 1}
    def __setstate__(self, state): self.got = state
print(copy.copy(State()).got)
class Reduce:
    def __reduce__(self): return (list, ((1, 2),))
print(copy.copy(Reduce()))
class ReduceEx:
    def __reduce_ex__(self, protocol): return (tuple, ((protocol,),))
print(copy.copy(ReduceEx()))
class Name:
    def __reduce__(self): return "global name"
n = Name()
print(copy.copy(n) is n)
e = ValueError("x", 5)
e.extra = 1
f = copy.copy(e)
print(repr(f), f.extra, f is e)
for bad in ((i for i in ()), iter({}), __import__("sys")):
    try:
        copy.copy(bad)
    except TypeError as error:
        print(error)
class Meta(type):
    def __copy__(cls): return "never"
class M(metaclass=Meta): pass
print(copy.copy(M) is M)
