exec("""
def f():
    y = 1
    def g():
        global y
        return y
    def h(): return y + 1
    return g, h
y = 9
g, h = f()
r = g(), h()
""", gl := {}, lo := {})
print(lo["r"], "y" in gl, "y" in lo)
def a():
    global n
    n = 1
    def b():
        n = 2
        def c():
            global n
            n += 10
            return n
        return c(), n
    return b(), n
print(a())
def d():
    global e, e2
    import sys as e
    def e2(): return "e2"
    for g2 in (): pass
d()
print(e.__name__, e2())
def i():
    global cls
    class cls: pass
    return cls.__qualname__
print(i())
def j():
    global fn
    def fn(): pass
    return fn.__qualname__
print(j())
def k():
    global tgt
    for tgt in range(3): pass
    with open(__file__) as tgt: pass
    try: 1 / 0
    except ZeroDivisionError as tgt: pass
    return "tgt" in globals()
print(k())
if 1:
    global top
    top = 4
print(top)
def l():
    x = 1
    def m():
        nonlocal x
        def n():
            nonlocal x
            x += 1
        n()
        x += 10
    m()
    return x
print(l())
