class A:
    __slots__ = ("a",)


class B(A):
    __slots__ = ("b", "__dict__")


class C(B):
    __slots__ = ("a",)


class D(C):
    pass


d = D()
d.a, d.b, d.c = 1, 2, 3
print(d.__dict__, A.a.__get__(d) if False else "")
try:
    A.a.__get__(d)
except AttributeError as e:
    print("shadowed:", e)
A.a.__set__(d, "hidden")
print(d.a, A.a.__get__(d), C.a.__get__(d))
print([k.__dict__.get("__slots__") for k in D.__mro__])
print(hasattr(B(), "__weakref__"), hasattr(d, "__weakref__"))
