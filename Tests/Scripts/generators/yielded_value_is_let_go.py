# A suspended generator does not keep what it has yielded.
import gc
import weakref


class C:
    pass


def numbers():
    yield C()
    x = yield C()
    yield x


g = numbers()
for i in range(2):
    r = weakref.ref(next(g))
    gc.collect()
    print(r())
print(list(g))
