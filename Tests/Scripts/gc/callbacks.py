# gc-stress: skip, a collection before the one that counts takes the garbage
import gc
def tell(phase, info):
    print(phase, info["generation"], sorted(info), info["uncollectable"])
def fails(phase, info):
    seen.append(phase)
seen = []
gc.collect()
gc.disable()
gc.callbacks.append(tell)
gc.callbacks.append(fails)
gc.collect()
gc.collect(0)
l = []
l.append(l)
del l
found = []
gc.callbacks.append(lambda phase, info: found.append((phase, info["collected"])))
print(gc.collect(1))
print(found)
del gc.callbacks[:]
gc.collect()
print(seen)
