class A:
    @property
    def p(self):
        return "A.p"

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    value = 1

    def __getattr__(self, name):
        return "getattr " + name


class B(A):
    value = 2

    @property
    def p(self):
        return "B.p " + super().p

    @classmethod
    def c(cls):
        return "B.c " + super().c()

    @staticmethod
    def s():
        return "B.s " + super(B, B).s()

    def other(self):
        return super().value, super().p

b = B()
print(b.p, B.c(), b.c(), b.s(), b.other())
try:
    super(B, b).unknown
except AttributeError as e:
    print(e)


class Unbound:
    pass


class C(Unbound):
    def f(self):
        return 1


class D(C):
    pass


D.sup = super(D)
print(D().sup.f(), D.sup)
