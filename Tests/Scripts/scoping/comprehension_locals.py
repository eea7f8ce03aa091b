def a(p):
    q = 2
    return [sorted(locals()) for x in [1]], [locals()["x"] for x in (3, 4)]
print(a(0))
def b(p):
    q = 2
    return [eval("x + q") for x in [5]]
print(b(0))
def c(p):
    return [[sorted(locals()) for y in [3]] for x in [1]], sorted(locals())
print(c(0))
def d(p):
    return [(lambda: x, locals()["x"])[1] for x in [7]]
print(d(0))
def e(p):
    return [dir() for z in [1]], [sorted(vars()) for z in [1]]
print(e(0))
def g(x):
    return [locals()["x"] for x in "ab"], locals()["x"]
print(g("outer"))
def h():
    return [(n, locals().get("m", "none")) for n in range(2) for m in range(1)]
print(h())
def i():
    fs = [(lambda: c) for c in range(2)]
    return [k() for k in fs], sorted(locals())
print(i())
