# Variables of a suspended generator, cells among them.
def g(a, b=2, *args, k, **kw):
    total = [a, b, args, k, kw]
    c = 0
    def inc():
        nonlocal c
        c += 1
        return c
    yield inc
    x = yield c
    del a
    try:
        a
    except UnboundLocalError as e:
        yield str(e)
    yield locals()["total"], x, sorted(locals())

gen = g(1, k=5, z=6)
inc = next(gen)
print(inc(), inc())
print(next(gen))
print(gen.send("sent"))
print(next(gen))
gens = [g(i, k=i) for i in range(3)]
incs = [next(x) for x in gens]
for i, f in enumerate(incs):
    for _ in range(i):
        f()
print([next(x) for x in gens])
def big():
    a, b, c, d, e, f, h = range(7)
    l = [a, b]
    yield a
    l.append(c)
    yield l
    return a + b + c + d + e + f + h, l
x = big()
next(x), next(x)
try:
    next(x)
except StopIteration as s:
    print(s.value)
