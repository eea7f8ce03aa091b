# Builtins that read from iterators, and how long lists get that grow while they are read.
from itertools import *
import operator

print(sum(chain([1, 2], (3, 4))), max(accumulate([3, 1, 2], min)), min(chain("bca")), any(repeat(0, 5)), all(repeat(1, 5)))
print("".join(chain("ab", "cd")), tuple(islice(count(), 3, 9, 2)), set(chain("aab")) == {"a", "b"}, dict(zip(count(), "ab")))
print(sorted(chain([3, 1], [2])), list(enumerate(islice("abcdef", 1, None, 2))), bytes(islice(count(65), 3)), [*reversed([*pairwise("abc")])])
print(list(map(operator.add, count(), [10, 20])), list(zip(repeat("x"), range(3))), 5 in count(), operator.countOf(cycle([1]).__class__([]), 1))
a, *b, c = islice(cycle("xyz"), 7)
print(a, b, c)
print(dict.fromkeys(chain("ab"), 0), len(list(repeat(None, 1000))), list(repeat("ab", 2)) + [*chain((1,), [2])])
source = [1, 2, 3]
for made in (chain(source), islice(source, 100), accumulate(source), map(abs, source), zip(source, source), pairwise(source), starmap(abs, zip(source))):
    it = iter(source)
    print(list(made), end=" ")
print()
grows = [1]
print(list(takewhile(lambda x: x < 5, (grows.append(x + 1) or x for x in grows))))
shrinks = list(range(20))
print(list(map(lambda x: shrinks.pop(), shrinks)))
shrinks = list(range(20))
print(list(starmap(lambda x: shrinks.clear(), zip(shrinks))))
big = list(islice(chain(range(1000), range(1000)), 1500))
print(len(big), big[-1], sum(big))
for bad in (lambda: list(map(pow, range(2**50), "abc")), lambda: list(starmap(pow, zip(range(2**62), "a"))), lambda: list(repeat(1, 2**62)), lambda: list(chain([1], 5)), lambda: tuple(starmap(pow, [1]))):
    try:
        bad()
    except (MemoryError, TypeError) as e:
        print(type(e).__name__, e)
