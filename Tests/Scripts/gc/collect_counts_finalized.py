# gc-stress: skip, other collections free what is counted here.
# Objects of a cycle with finalizers count once, in the collection that frees them; what is revived does not count.
import gc


class Quiet:
    def __init__(self):
        self.me = self

    def __del__(self):
        pass


class Revived:
    kept = []

    def __init__(self):
        self.me = self

    def __del__(self):
        self.kept.append(self)


class Plain:
    def __init__(self):
        self.me = self


def make(kind, n):
    for _ in range(n):
        kind()


gc.collect()
for kind, n in ((Quiet, 3), (Plain, 4), (Revived, 2)):
    make(kind, n)
    print(kind.__name__, gc.collect(), gc.collect(), len(Revived.kept))
Revived.kept.clear()
print(gc.collect(), gc.collect())
