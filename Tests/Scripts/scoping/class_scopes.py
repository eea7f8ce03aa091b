x = "global"
def f():
    x = "function"
    class A:
        y = x
        x = "class"
        z = x
        def m(self): return x
        w = (lambda: x)()
    return A.y, A.x, A.z, A().m(), A.w
try: print(f())
except NameError as e: print(type(e).__name__, e)
def g():
    x = "function"
    class B:
        y = x
        def m(self): return x
    return B.y, B().m()
print(g())
class D:
    x = x
    y = [x for _ in "a"]
print(D.x, D.y)
def h():
    class E:
        nonlocal_ = 1
        def set(self):
            nonlocal v
            v += 1
    v = 0
    E().set()
    return v
print(h())
class F:
    global gx
    gx = 5
    def gy(self): return gx
print(gx, F().gy(), hasattr(F, "gx"))
def i():
    z = 1
    class G:
        nonlocal z
        z = 2
    return z, hasattr(G, "z")
print(i())
class H:
    a = 1
    class I:
        try: b = a
        except NameError as e: print(e)
        c = 2
    d = I.c
print(H.d)
def j(p):
    class K:
        p = p
        locals()["q"] = 9
    return K.p
try: print(j(3))
except NameError as e: print(type(e).__name__, e)
class L:
    if False: m = 1
    try: m
    except NameError as e: print(e)
    del_ = 1
    del del_
    try: del_
    except NameError as e: print(e)
    try: del never
    except NameError as e: print(e)
def k():
    def inner(): return late
    try: inner()
    except NameError as e: print(e)
    late = 1
    print(inner())
    del late
    try: inner()
    except NameError as e: print(e)
    try: late
    except UnboundLocalError as e: print(e)
k()
