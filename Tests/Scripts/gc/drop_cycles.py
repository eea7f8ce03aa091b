# gc-stress: skip (cycles die at once there)
# Cycles wait for the collector, and so does what they hold.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


gc.collect()
gc.disable()
a = Node("a")
b = Node("b")
a.other, b.other = b, a
r = weakref.ref(a)
a.part = Node("part")
del a, b
print("not yet", r() is not None)
c = Node("c")
del c
print("still not", r() is not None)
print(gc.collect() > 0)
print(r())
