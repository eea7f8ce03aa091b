# gc-stress: skip, a collection before the one that counts takes the garbage
import gc
before = gc.get_stats()
print(len(before), [sorted(s) for s in before])
gc.collect()
gc.collect()
gc.collect(0)
gc.collect(1)
after = gc.get_stats()
print([a["collections"] - b["collections"] for a, b in zip(after, before)][1:])
l = []
l.append(l)
del l
gc.disable()
gc.collect()
b = gc.get_stats()[2]
l = []
l.append(l)
del l
gc.collect()
print(gc.get_stats()[2]["collected"] - b["collected"])
