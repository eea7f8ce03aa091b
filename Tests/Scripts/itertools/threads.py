# Iterators that several threads read: no item is lost or given twice.
from itertools import chain, count, cycle, islice, product, repeat
import sys
import threading

sys.setswitchinterval(1e-5)


def share(it, n=4, each=5000):
    got = [[] for _ in range(n)]

    def work(k):
        mine = got[k].append
        for _ in range(each):
            mine(next(it))

    threads = [threading.Thread(target=work, args=(k,)) for k in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return sorted(x for part in got for x in part)


print(share(count()) == list(range(20_000)))
print(share(count(0.5, 0.5)) == [0.5 * i for i in range(1, 20_001)])
print(share(chain(range(10_000), range(10_000, 20_000))) == list(range(20_000)))
print(share(islice(count(), 0, None, 3)) == list(range(0, 60_000, 3)))
print(share(product(range(200), range(100))) == list(product(range(200), range(100))))
print(share(cycle(range(100))) == sorted(list(range(100)) * 200))
print(len(share(repeat("x"))))
