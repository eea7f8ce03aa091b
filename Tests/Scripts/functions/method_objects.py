class A:
    def f(self, x=1):
        "doc f"
        return self, x

    def __repr__(self):
        return "<A>"


a = A()
m = a.f
Method = type(m)
print(m, m.__self__, m.__func__ is A.f, m.__name__, m.__doc__, m.__qualname__, m.__module__, m.__defaults__)
print(m == a.f, m is a.f, m == A().f, hash(m) == hash(a.f), m != a.f)
print(m.__get__(A()) is m, m.__get__(None, int) is m)
A.f.extra = "from the function"
print(m.extra)
for f in (lambda: setattr(m, "extra", 1), lambda: setattr(m, "__self__", 1), lambda: m.nothing, lambda: Method(), lambda: Method(1, 2), lambda: Method(len, None), lambda: Method(len, 1, 2), lambda: Method(a.f, x=1), lambda: m < m):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(e)
print(Method(len, [1, 2])(), Method(a.f, "second")(), Method(lambda *x: x, 1)(2, 3))


class B:
    pass


b = B()
B.m = a.f
print(b.m()[0] is a, B.m()[0] is a)
B.n = Method(lambda s, t=0: (s, t), "bound")
print(b.n(), B.n(5))
