# too few and too many arguments for builtins that have keyword-only ones
import collections, itertools, math, types
def attempt(f, *args, **keywords):
    try:
        print(f(*args, **keywords))
    except (TypeError, ValueError, OverflowError) as e:
        print(e)
class Number:
    def __index__(self): return 2
for n in range(5):
    args = [1.0] * n
    attempt(math.prod, *args)
    attempt(math.nextafter, *args)
    attempt(sorted, *args)
    attempt(math.isclose, *args)
    attempt(types.MappingProxyType, *args)
    attempt(int.from_bytes, *args)
    attempt("a".split, *args)
    attempt([1].sort, *args)
    attempt(print, *args)
    attempt(collections.deque, *args)
attempt(math.prod, [2], start=3)
attempt(math.prod, [2], 3, start=3)
attempt(math.prod, start=3)
attempt(math.nextafter, 1.0, steps=3)
attempt(collections.deque, "ab", Number())
attempt(collections.deque, 5, Number())
attempt(collections.deque, "ab", True)
attempt(collections.deque, "ab", 2**70)
attempt(collections.deque, "ab", -1)
