import gc
import threading
import weakref


class Value:
    pass


local = threading.local()
references = []


def body():
    local.value = Value()
    references.append(weakref.ref(local.value))


def round():
    threads = [threading.Thread(target=body) for _ in range(20)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


round()
round()
gc.collect()
alive = sum(r() is not None for r in references)
# A value or two may still be seen on a stack.
print(len(references), alive < 5)
kinds = [threading.local() for _ in range(1000)]
for k in kinds:
    k.value = Value()
kept = [weakref.ref(k.value) for k in kinds]
del kinds, k
gc.collect()
print(sum(r() is not None for r in kept) < 5)
