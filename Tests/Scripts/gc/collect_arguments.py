import gc
for args in ((-1,), (3,), ("x",), (1.5,), (0, 1)):
    try:
        gc.collect(*args)
    except Exception as e:
        print(type(e).__name__, e)
try:
    gc.collect(gen=1)
except TypeError as e:
    print("TypeError")
print(type(gc.collect()).__name__, type(gc.collect(True)).__name__)
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
print(gc.get_threshold())
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(700, 5)
print(gc.get_threshold())
gc.set_threshold(700, 5, 7)
print(gc.get_threshold())
try:
    gc.set_threshold("a")
except TypeError as e:
    print(e)
print(len(gc.get_count()), all(type(n) is int for n in gc.get_count()))
print(gc.get_debug())
gc.set_debug(gc.DEBUG_SAVEALL | gc.DEBUG_UNCOLLECTABLE)
print(gc.get_debug())
gc.set_debug(0)
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print(gc.garbage, gc.callbacks)
