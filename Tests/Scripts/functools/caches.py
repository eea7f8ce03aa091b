from functools import cache, lru_cache
import copy
import gc
import threading
import weakref

calls = []


@lru_cache(maxsize=3)
def f(*args, **kwargs):
    "Docs."
    calls.append((args, kwargs))
    return len(calls)


print(f.__name__, f.__doc__, f.__wrapped__.__name__, f.cache_parameters(), f.cache_info())
for args, kwargs in (((1,), {}), ((1.0,), {}), ((True,), {}), ((1,), {}), (("1",), {}), ((), {"a": 1, "b": 2}), ((), {"b": 2, "a": 1}),
                     ((), {}), ((1,), {}), (((1,),), {}), ((1, 2), {}), ((1.0, 2), {})):
    print(args, kwargs, f(*args, **kwargs), f.cache_info())
f.cache_clear()
print(f.cache_info(), f(1), f(2), f(3), f(1), f(4), f(1), f(2), f.cache_info())
typed = lru_cache(typed=True)(lambda *a, **k: (a, k))
print([typed(x) for x in (1, 1.0, True, 1)], typed(k=1), typed(k=1.0), typed(1, 2), typed(1, 2.0), typed.cache_info(), typed.cache_parameters())
none = lru_cache(0)(lambda x: x)
print(none(1), none(1), none.cache_info(), lru_cache(-5)(len).cache_parameters(), lru_cache(True)(len).cache_info())
every = cache(lambda x: x)
print([every(i % 3) for i in range(7)], every.cache_info(), every.cache_parameters())
for case in ("lru_cache('a')", "lru_cache(2.5)", "lru_cache(2)(5)", "lru_cache(5, True, 1)", "lru_cache(foo=1)", "cache()", "f([])",
             "f.cache_info(1)", "lru_cache(len)()", "lru_cache(len)([])", "f + 1", "f.nothing", "lru_cache(1)(lambda x: x / 0)(1)"):
    try:
        print(case, "->", eval(case))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
print(f.cache_info())
info = f.cache_info()
print(info.hits, info[1:], info._asdict(), info._replace(hits=9), info._fields, type(info).__name__, isinstance(info, tuple), info == (*info,))
match info:
    case (h, m, 3, _):
        print("matches", h, m)


class C:
    @lru_cache
    def m(self, x):
        return (self.n, x)

    @staticmethod
    @cache
    def s(x):
        return x

    @classmethod
    @cache
    def c(cls, x):
        return cls, x

    def __init__(self, n):
        self.n = n


a, b = C(1), C(2)
print(a.m(1), b.m(1), a.m(1), C.m(a, 1), C.m.cache_info(), a.m.cache_info(), C.s(3), a.s(3), C.c(4)[1])


@lru_cache(4)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info())


@lru_cache(maxsize=2)
def inner(n):
    # fills the cache with what it is called for itself
    if n:
        inner(n - 1)
        inner(n - 2 if n > 1 else 0)
    return n


print(inner(6), inner.cache_info(), inner(6), inner.cache_info())


@lru_cache(maxsize=10)
def clearing(n):
    clearing.cache_clear()
    return n


print(clearing(1), clearing(1), clearing.cache_info())


class Key:
    # equal ones are compared with a call that uses the cache
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if depth[0] < 3:
            depth[0] += 1
            keyed(5)
        return self.n == other.n


depth = [0]


@lru_cache(maxsize=2)
def keyed(k):
    return getattr(k, "n", k)


print([keyed(Key(i % 3)) for i in range(6)], keyed.cache_info().currsize)


@lru_cache(maxsize=None)
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(100))
try:
    deep(10**6)
except RecursionError:
    print("RecursionError")
print(copy.copy(f) is f, copy.deepcopy([f])[0] is f, f.__reduce__())


class Thing:
    pass


kept = lru_cache(maxsize=1)(lambda x: None)
thing = Thing()
r = weakref.ref(thing)
kept(thing)
del thing
gc.collect()
print(r() is not None)
kept(1)
gc.collect()
print(r())


@lru_cache(maxsize=50)
def shared(i):
    return i * i


def work(k):
    for i in range(3000):
        assert shared((i * k) % 90) == ((i * k) % 90) ** 2


threads = [threading.Thread(target=work, args=(k,)) for k in range(1, 6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
info = shared.cache_info()
print(info.hits + info.misses, info.currsize)
