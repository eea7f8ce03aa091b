import gc
class F:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
a = F("a")
print(gc.is_finalized(a))
a.me = a
del a
gc.collect()
ring = [F("x"), F("y")]
ring[0].other, ring[1].other = ring[1], ring[0]
del ring
gc.collect()
class Back:
    def __del__(self):
        kept.append(self)
        print("back", len(kept))
kept = []
b = Back()
b.me = b
del b
gc.collect()
print(len(kept), gc.is_finalized(kept[0]), type(kept[0].me).__name__)
kept[0].value = 5
print(kept[0].value)
kept.clear()
print(gc.collect() > 0, len(kept))
for bad in (1, "x", [], None):
    print(gc.is_finalized(bad), end=" ")
print()
