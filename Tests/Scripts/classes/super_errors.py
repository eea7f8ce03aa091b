def attempt(f):
    try:
        print(f())
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)


class A:
    def f(self):
        return "A.f"


class B(A):
    def f(self):
        return "B+" + super().f()

    def no_arguments():
        return super()

    def deleted(self):
        del self
        return super()

    def cell(self):
        return super().f()

    def missing(self):
        return super().nope

    def nested(self):
        return [super(B, self).f() for _ in range(2)]

    def star(*args):
        return super().f()


b = B()
attempt(b.f)
attempt(B.no_arguments)
attempt(b.deleted)
attempt(b.missing)
attempt(b.nested)
attempt(b.star)
attempt(lambda: B.cell(5))
attempt(lambda: super())
attempt(lambda: super(A))
attempt(lambda: super(5))
attempt(lambda: super(A, 5))
attempt(lambda: super(A, int))
attempt(lambda: super(A, b, 1))
attempt(lambda: super(a=1))
attempt(lambda: super(B, b).__self_class__)
attempt(lambda: super(B, B).f.__qualname__)
attempt(lambda: super(B, b).__thisclass__)
s = super(B, b)
attempt(lambda: s.__self__ is b)
attempt(lambda: setattr(s, "__self__", 1))
attempt(lambda: s.__class__)
print(repr(super(B, b)).replace(hex(id(b)), ""), repr(super(B)))
