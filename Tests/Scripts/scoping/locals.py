def f(a, *b, c=1, **d):
    e = 2
    del a
    r = sorted(locals())
    a = 3
    return r, sorted(locals())
print(f(0))
def g():
    x = 1
    l = locals()
    l["x"] = 2
    l["y"] = 3
    x2 = x
    m = locals()
    return x2, l is m, sorted(m), l["x"]
print(g())
def h():
    x = 1
    def i():
        nonlocal x
        y = x
        return sorted(locals().items())
    return i()
print(h())
def j():
    exec("z = 5")
    try: return z
    except NameError as e: return str(e)
print(j())
def k():
    d = {}
    exec("q = 5", globals(), d)
    return d["q"]
print(k())
class C:
    a = 1
    locals()["b"] = 2
    print(b, locals() is vars(), "a" in locals())
print(C.b, locals() is globals())
def gen():
    x = yield sorted(locals())
    yield sorted(locals())
it = gen()
print(next(it), it.send(1))
def ev():
    w = 7
    return eval("w"), eval("w + v", {"v": 1, "w": 2}), eval("[w for _ in 'a']")
print(ev())
def dirs():
    beta = alpha = 1
    return dir(), sorted(vars())
print(dirs())
print((lambda p: sorted(locals()))(1))
def cells():
    a = 1
    b = 2
    def inner(): return a
    c = 3
    return list(locals())
print(cells())
