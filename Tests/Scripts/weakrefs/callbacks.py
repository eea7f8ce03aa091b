import gc
import weakref
class C: pass
order = []
c = C()
refs = [weakref.ref(c, lambda r, i=i: order.append((i, r is refs[i], r()))) for i in range(4)]
gone = weakref.ref(c, lambda r: order.append("must not be called"))
del gone
gc.collect()
del c
gc.collect()
print(order)
order.clear()
class Holder:
    def __init__(self, target):
        self.target = target
        self.ref = weakref.ref(target, self.dead)
    def dead(self, ref):
        order.append("holder told")
t = C()
h = Holder(t)
h.target = None
del t
gc.collect()
print(order)
x = C()
def revive(r):
    order.append(r())
r = weakref.ref(x, revive)
x.me = x
del x
gc.collect()
print(order)
