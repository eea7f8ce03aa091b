# Sources that use the iterator that reads them, or change what it reads.
from itertools import *


class Calls:
    def __init__(self, n):
        self.n = n
        self.reader = None

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        if self.reader is not None and self.n == 2:
            r, self.reader = self.reader, None
            print("  inner", next(r, "end"))
        return self.n


makers = {
    "pairwise": pairwise, "accumulate": accumulate, "cycle": lambda s: islice(cycle(s), 6), "islice": lambda s: islice(s, 1, 4),
    "chain": lambda s: chain(s, [9]), "batched": lambda s: batched(s, 2), "zip_longest": lambda s: zip_longest(s, "ab"),
    "takewhile": lambda s: takewhile(lambda x: True, s), "compress": lambda s: compress(s, repeat(1)),
    "filterfalse": lambda s: filterfalse(None, s),
}
for name, make in makers.items():
    for n in (3, 5):
        source = Calls(n)
        source.reader = it = make(source)
        print(name, [*it])
items = [1, 2, 3]
it = cycle(items)
print(next(it), items.append(4), [*islice(it, 5)])
items = [1]
grown = []
for x in islice(chain(items), 5):
    items.append(x + 1)
    grown.append(x)
print(grown)
items = [1, 2, 3, 4]
out = []
for a, b in pairwise(items):
    out.append((a, b))
    if len(items) < 6:
        items.append(0)
    pair = a, b
print(out, pair)
d = {1: 1, 2: 2}
try:
    for k in chain(d):
        d[k + 10] = 0
except RuntimeError as e:
    print(e)
