# gc-stress: skip, a collection before the one that counts takes the garbage
import gc
class C:
    pass
gc.collect()
gc.disable()
gc.set_debug(gc.DEBUG_SAVEALL)
c = C()
c.me = c
del c
n = gc.collect()
gc.set_debug(0)
print(n, [type(g).__name__ for g in gc.garbage], gc.garbage[0].me is gc.garbage[0])
gc.garbage.clear()
print(gc.collect() > 0, gc.garbage)
