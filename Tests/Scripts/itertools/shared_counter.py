import threading
from collections import defaultdict
from functools import lru_cache
from itertools import count

counter = count()
seen = [[] for _ in range(4)]
groups = defaultdict(list)


@lru_cache(maxsize=8)
def square(n):
    return n * n


def work(mine):
    for i in range(300):
        mine.append(next(counter))
        groups[i].append(1)
        assert square(i % 11) == (i % 11) ** 2


threads = [threading.Thread(target=work, args=(mine,)) for mine in seen]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(n for mine in seen for n in mine) == list(range(1200)))
print({len(g) for g in groups.values()}, len(groups))
info = square.cache_info()
print(info.hits + info.misses, info.currsize)
