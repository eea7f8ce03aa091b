# Objects whose finalizers have run are no longer waited for when something else is dropped.
import gc
import weakref


class Finalized:
    def __init__(self):
        self.content = [0] * 8

    def __del__(self):
        count.append(1)


class Watched:
    pass


count = []
for _ in range(5):
    many = [Finalized() for _ in range(3000)]
    del many
    gc.collect()
    one = Watched()
    seen = weakref.ref(one)
    del one
    print(len(count), seen() is None)
