import gc
class Chain:
    count = 0
    def __init__(self, n):
        self.n = n
        self.me = self
    def __del__(self):
        Chain.count += 1
        if self.n:
            Chain(self.n - 1)
Chain(3)
for i in range(6):
    gc.collect()
print(Chain.count)
class Collects:
    def __del__(self):
        print("nested", gc.collect())
c = Collects()
c.me = c
del c
gc.collect()
class Raises:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as e:
            print("handled", e)
try:
    raise KeyError("outer")
except KeyError:
    r = Raises()
    r.me = r
    del r
    gc.collect()
    import sys
    print(repr(sys.exception()))
