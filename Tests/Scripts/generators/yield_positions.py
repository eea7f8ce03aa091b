# yield as an expression in all places.
def run(g, *sends):
    out = [next(g)]
    try:
        for s in sends:
            out.append(g.send(s))
        while True:
            out.append(g.send(None))
    except StopIteration as e:
        return out, e.value

def a():
    return [(yield 1), (yield 2)], {(yield 3): (yield 4)}
print(run(a(), "a", "b", "k", "v"))
def b():
    x = yield
    y = yield x, 1
    z = (yield y) + (yield)
    return z
print(run(b(), 1, 2, 3, 4))
def c():
    f = yield
    return f((yield 1), *(yield 2), k=(yield 3), **(yield 4))
def show(*a, **k): return a, k
print(run(c(), show, 1, [2, 3], 4, {"z": 5}))
def d():
    if (yield "cond"):
        return "yes"
    while (yield "while"):
        pass
    for x in (yield "for"):
        yield x
    return f"{(yield 'f')}{(yield 'g')!r}"
print(run(d(), False, True, False, [1, 2], None, None, "s", "t"))
def e():
    d = {}
    d[(yield 1)] = yield 2
    d["x"] = 1
    d["x"] += yield 3
    assert (yield 4), (yield 5)
    del d[(yield 6)]
    return d, -(yield 7), not (yield 8), (yield 9) if (yield 10) else 0
print(run(e(), "value", "key", 5, True, "x", 7, 0, True, "t"))
def f():
    try:
        raise (yield 1)
    except (yield 2) as e:
        return repr(e)
print(run(f(), KeyError("k"), KeyError))
def g():
    with (yield 1) as x, (yield 2):
        return x
class M:
    def __enter__(self): return "m"
    def __exit__(self, *a): pass
print(run(g(), M(), M()))
def h(x=(lambda: (yield))):
    return list(x())
print(h())
def i():
    x = yield from (yield [1, 2])
    return x
print(run(i(), [3, 4]))
def j():
    r = yield 1, 2
    yield r, *[3, 4]
print(run(j(), "r"))
def k(): (yield)[0]; (yield).x
print(next(k()))
