print((lambda: 1)(), (lambda x, y=2, *a, k=5, **kw: (x, y, a, k, kw))(1, 3, 4, k=6, z=7), (lambda x: lambda y: x + y)(1)(2), sorted([3, 1, 2], key=lambda x: -x), list(map(lambda x, y: x * y, [1, 2], [3, 4])), (lambda *, k: k)(k=1), (lambda a, /: a)(1))
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), (lambda: (yield))().__class__.__name__, (lambda x: (x, x))(1))
