x = "outer"
print([x for x in range(3)], x, {x: x for x in "a"}, {x for x in (1,)}, list(x for x in "b"), x)
def f():
    y = "local"
    r = [y for y in range(2)]
    return r, y, [(lambda: y)() for _ in "a"], [(lambda: y) for y in range(3)][0]()
print(f())
class C:
    a = [1, 2]
    b = 5
    c = [v for v in a]
    d = [v * 2 for v in a if v]
    try: e = [v * b for v in a]
    except NameError as err: print(err)
    f = [b for b in a]
    g = (lambda: [q for q in range(2)])()
    h = [__class__ for __class__ in a]
    i = [[w for w in a] for _ in a] if False else 0
    def m(self): return [__class__.__name__ for _ in "ab"]
print(C.c, C.d, C.f, C.b, C.g, C.h, C().m())
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
fs = [lambda i=i: i for i in range(3)]
print([g() for g in fs])
print([[j for j in range(i)] for i in range(4)])
print([i for i in range(3) for i in range(i)], [(i, j) for i in range(2) for j in range(i + 1)])
def unbound():
    try: return [z for _ in "a"]
    except NameError as e: return type(e).__name__, str(e)
    z = 1
print(unbound())
def unbound2():
    try: return [k for j in k for k in "a"]
    except NameError as e: return type(e).__name__, str(e)
print(unbound2())
def unbound3():
    try: return [k for j in "a" for i in k for k in "b"]
    except NameError as e: return type(e).__name__, str(e)
print(unbound3())
def deleted():
    l = [1]
    r = [(l := v) for v in range(2)]
    del l
    try: return l
    except NameError as e: return str(e)
print(deleted())
def nested():
    v = 1
    def inner(): return v
    return [inner() for v in (2, 3)], [(lambda: v)() for v in (4, 5)], v
print(nested())
def nl():
    v = 0
    def bump():
        nonlocal v
        v += 1
        return v
    return [bump() for v in range(3)], v
print(nl())
print([a + b for a, b in [(1, 2), (3, 4)]], [a for (a, *b), c in [((1, 2, 3), 4)]])
try: [1 / v for v in (1, 0)]
except ZeroDivisionError: print("v" in globals())
print({k: v for k, v in zip("ab", [1, 2])}, {**{a: 1 for a in "x"}})
e = [1, 2, 3]
e = [e for e in e]
print(e)
print([x for x in [y for y in range(3)] if x], [(yield_) for yield_ in (1,)])
