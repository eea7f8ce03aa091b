class A:
    x = "class A"

    def f(self): return "A.f"

    @classmethod
    def c(cls): return "A.c " + cls.__name__

    @staticmethod
    def s(): return "A.s"

    @property
    def p(self): return "A.p"


class B(A):
    x = "class B"

    def f(self): return "B.f > " + super().f()

    @classmethod
    def c(cls): return "B.c > " + super().c()

    @staticmethod
    def s(): return super(B, B).s()

    @property
    def p(self): return "B.p > " + super().p

    def old(self): return super(B, self).x

    def missing(self): return super().nosuch

    def closure(self): return (lambda: super(B, self).f())()

    def listed(self): return [super(B, self).f() for _ in range(1)]

    def setter(self): super().y = 1


b = B()
print(b.f(), B.c(), b.s(), b.p, b.old(), b.closure(), b.listed(), super(B, b).f(), str(super(B, b)).startswith("<super: <class 'B'>, <B object>>"), type(super(B, b)).__name__)
for bad in (b.missing, b.setter, lambda: super(), lambda: super(B, 5), lambda: super(5, b), lambda: super(A, A).f):
    try:
        bad()
    except (AttributeError, RuntimeError, TypeError) as e:
        print(type(e).__name__, e)


def outside(self): return super().f()


try:
    outside(b)
except RuntimeError as e:
    print(e)
B.late = lambda self: __class__
try:
    b.late()
except NameError as e:
    print(e)
