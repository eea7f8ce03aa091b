import functools
from functools import partial
import copy
import gc
import warnings
import weakref


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, 2, a=3)
print(p(), p(4), p(a=5), p(4, b=6), p(4, b=6, a=7), p(z=1, a=2, y=3))
print(p.func is show, p.args, p.keywords, p.__dict__, partial(show).keywords, partial(show).args)
q = partial(p, 9, b=8, a=0)
print(q.func is show, q.args, q.keywords, q(10), p.keywords)
p.mark = True
r = partial(p, 9)
print(r.func is p, r.args, r(1))
p.keywords["late"] = 1
print(p(), q())
kw = {"x": 1}
s = partial(show, **kw)
kw["x"] = 2
print(s(), partial(show, func=1, args=2, self=3)())


class Sub(partial):
    def __call__(self, *args, **kwargs):
        return ("sub", super().__call__(*args, **kwargs))


print(Sub(show, 1)(2), partial(Sub(show, 1), 2)(3), Sub(partial(show, 1), 2).func is show)
for make in ("partial()", "partial(1)", "partial(a=1)", "partial(show).__setstate__(1)", "partial(show).__setstate__((show, [1], {}, None))",
             "partial(show).__setstate__((1, (), {}, None))", "setattr(p, 'func', 1)", "delattr(p, 'args')", "partial(int, base=2)('12')",
             "partial(len, 1, 2)()", "hash(partial(show)) == hash(p)", "partial[int]", "p == copy.copy(p)"):
    try:
        print(make, "->", eval(make))
    except Exception as e:
        print(make, "->", type(e).__name__, e)
c = copy.copy(p)
print(c.func is show, c.args, c.keywords, c.__dict__, c is not p, copy.deepcopy(partial(show, [1])).args)
m = partial(len)
m.__setstate__((show, (1,), None, {"attr": 2}))
print(m(), m.attr, m.__reduce__()[1:] == ((show,), (show, (1,), {}, {"attr": 2})))
print(repr(partial(max, 1, [2], key=None)), repr(partial(int)), end=" ")


class Qualified(partial):
    pass


print(Qualified(max))
recursive = partial(max)
recursive.__setstate__((max, (recursive,), {"k": recursive}, {}))
print(recursive)
recursive.__setstate__((recursive, (), {}, {}))
print(recursive)
recursive.__setstate__((max, (), {}, {}))


class C:
    bound = partial(show, 1)
    static = staticmethod(partial(show, 2))


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(C().bound(5), C.bound(5), C().static(5), [str(w.message) for w in log], [w.category.__name__ for w in log])
w = weakref.ref(partial(show))
gc.collect()
print(w())
print([*map(partial(pow, 2), range(4))], sorted([3, 1], key=partial(int.__mul__, -1)), partial(partial, show, 1)(2)(3))
odd = partial(show)
odd.keywords[3] = 1
try:
    odd()
except TypeError as e:
    print(e)
