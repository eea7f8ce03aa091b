# co_cellvars: parameters in their order, then the others by name
def one(b, a, /, c, *z, d=1, **y):
    x = w = 1
    def inner(): return a, b, c, d, w, x, y, z
    return inner
print(one.__code__.co_cellvars, one(1, 2, 3).__code__.co_freevars)
def two(self, other):
    q, p = 1, 2
    class C:
        def m(self): return self, q, p, other
    return lambda: (C, self)
print(two.__code__.co_cellvars, two(1, 2).__code__.co_freevars)
def three(beta, alpha): return lambda: alpha
print(three.__code__.co_cellvars, three.__code__.co_varnames)
