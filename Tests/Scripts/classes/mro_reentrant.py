# A mro() that assigns __bases__ while __bases__ is assigned: what it did holds, and nothing loops.
ready = False


class M(type):
    def mro(cls):
        global ready
        if ready and cls.__name__ == "C":
            ready = False
            C.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=M):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


ready = True
C.__bases__ = (B1,)
print([k.__name__ for k in C.__mro__], C.__bases__)
print([k.__name__ for k in B1.__subclasses__()], [k.__name__ for k in B2.__subclasses__()])


class N(type):
    def mro(cls):
        if on:
            if cls.__name__ == "X1":
                X2.__bases__ = (X1,)
            if cls.__name__ == "X2":
                X1.__bases__ = (X2,)
        return type.mro(cls)


on = False


class X(metaclass=N):
    pass


class X1(X):
    pass


class X2(X):
    pass


on = True
try:
    X1.__bases__ += ()
except TypeError as e:
    print(e)
on = False
