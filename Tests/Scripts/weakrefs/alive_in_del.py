# What no cycle keeps alive can be reached by its weak references while its `__del__` runs, and if that keeps it, later on.
# In a cycle they are cleared first.
import gc
import weakref


class Plain:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "alive:", ref() is self, "proxy:", proxy_name())


def proxy_name():
    try:
        return proxy.name
    except ReferenceError:
        return "dead"


def told(r):
    print("told", r() is None)


x = Plain("x")
ref = weakref.ref(x, told)
proxy = weakref.proxy(x)
del x
print(ref())

print("kept")
kept = []


class Keeper:
    def __del__(self):
        print("keeps itself")
        kept.append(self)


k = Keeper()
ref = weakref.ref(k, told)
del k
gc.collect()
print(ref() is kept[0])
kept.clear()
gc.collect()
print(ref())

print("what it holds")


class Holder:
    def __init__(self):
        self.part = Part()

    def __del__(self):
        print("holder sees its part:", part() is self.part)


class Part:
    pass


h = Holder()
part = weakref.ref(h.part, told)
del h
gc.collect()
print(part())

print("dictionaries")


class Value:
    def __del__(self):
        print("still there:", "key" in table, len(table))


table = weakref.WeakValueDictionary()
v = table["key"] = Value()
del v
gc.collect()
print(len(table))

print("a cycle")


class Ring:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("ring, alive:", ref() is not None)


r = Ring()
ref = weakref.ref(r, told)
del r
gc.collect()
print(ref())

print("behind a cycle")


class Tail:
    def __del__(self):
        print("tail, alive:", ref() is not None)


r = Ring()
r.tail = Tail()
ref = weakref.ref(r.tail, told)
del r
gc.collect()
print(ref())
