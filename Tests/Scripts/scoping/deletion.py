a = b = c = d = 1
del a
del b, c
del (d)
try: a
except NameError as e: print(e)
x, y, z = 1, 2, 3
del (x, [y, (z,)])
print("x" in globals(), "y" in globals(), "z" in globals())
del ()
del []
l = list(range(10))
del l[0], l[-1], l[1:3]
print(l)
del l[::2]
print(l)
class D(dict):
    def __delitem__(self, k): print("del", k)
    def __delattr__(self, n): print("delattr", n)
o = D()
del o[1], o[1:2:3], o[1, 2], o[..., 1:], o.attr
def f():
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    try: del v
    except UnboundLocalError as e: print(e)
    w = 2
    def g(): return w
    del w
    try: g()
    except NameError as e: print(e)
    try: del w
    except UnboundLocalError as e: print(e)
f()
def g():
    global gone
    gone = 1
    del gone
    try: del gone
    except NameError as e: print(e)
g()
def h():
    n = 1
    def i():
        nonlocal n
        del n
    i()
    try: i()
    except NameError as e: print(e)
    try: n
    except UnboundLocalError as e: print(e)
h()
class C: attr = 1
del C.attr
try: del C.attr
except AttributeError as e: print(e)
try: del C().other
except AttributeError as e: print(e)
try: del (1).real
except AttributeError as e: print(e)
try: del "abc"[0]
except TypeError as e: print(e)
try: del (1, 2)[0]
except TypeError as e: print(e)
try: del {}[1]
except KeyError as e: print(repr(e))
try: del [][0]
except IndexError as e: print(e)
for k in range(3):
    q = k
    del q, k
print("k" in globals())
