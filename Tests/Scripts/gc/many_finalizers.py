# gc-stress: skip, too slow
# Hundreds of thousands of objects with __del__.
class Thing:
    count = 0

    def __del__(self):
        Thing.count += 1


def make():
    thing = Thing()


for i in range(200_000):
    make()
things = [Thing() for i in range(200_000)]
del things
import gc

gc.collect()
print(Thing.count)
