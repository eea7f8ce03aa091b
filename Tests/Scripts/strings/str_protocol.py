class A:
    def __str__(self):
        return "str of A"


class B:
    def __repr__(self):
        return "repr of B"


class C:
    def __str__(self):
        return 5


class D:
    def __repr__(self):
        raise ValueError("no repr")


print(A(), [B()], B(), str(B()), f"{A()} {B()} {B()!r}", "%s %r" % (A(), B()), {B(): 1})
for bad in (lambda: str(C()), lambda: print(C()), lambda: repr(D()), lambda: [D()].__repr__(), lambda: "%r" % D()):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
