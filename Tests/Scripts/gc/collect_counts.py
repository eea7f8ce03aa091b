# gc-stress: skip, a collection before the one that counts takes the garbage
import gc
gc.collect()
gc.disable()
def count(make):
    gc.collect()
    make()
    return gc.collect()
def list_cycle():
    l = []
    l.append(l)
def dict_cycle():
    d = {}
    d[1] = d
def tuple_cycle():
    l = []
    t = (l,)
    l.append(t)
class A:
    pass
def instance_cycle():
    a = A()
    a.a = a
def two_instances():
    a, b = A(), A()
    a.b, b.a = b, a
def no_cycle():
    a = [A(), {}, (1, [2])]
def long_ring():
    first = last = A()
    for i in range(49):
        last.next = A()
        last = last.next
    last.next = first
def with_tail():
    l = []
    l.append(l)
    l.append([1, [2]])
for f in (list_cycle, dict_cycle, tuple_cycle, instance_cycle, two_instances, no_cycle, long_ring, with_tail, list_cycle):
    print(f.__name__, count(f))
print(gc.collect(), gc.collect(0), gc.collect(generation=1), gc.collect(2))
