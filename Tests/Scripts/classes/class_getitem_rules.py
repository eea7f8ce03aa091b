class A:
    def __class_getitem__(cls, key):
        return cls.__name__, key


class B(A):
    pass


class C:
    __class_getitem__ = None


class D:
    __class_getitem__ = 5


class E:
    @staticmethod
    def __class_getitem__(key):
        return "static", key


class M(type):
    def __getitem__(cls, key):
        return "meta", key


class F(A, metaclass=M):
    pass


class G:
    def __class_getitem__(*args):
        return len(args)


class H:
    pass


H.__class_getitem__ = classmethod(lambda cls, k: ("late", k))
print(A[1], B[1, 2], E[3], F[4], G[5], H[6], A.__dict__["__class_getitem__"].__class__.__name__)
for f in (lambda: C[1], lambda: D[1], lambda: A()[1], lambda: int[1], lambda: M[1], lambda: type[int], lambda: object[1]):
    try:
        print(f())
    except TypeError as e:
        print(e)
