import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def make():
    node = Node("first")
    reference = weakref.ref(node, lambda r: print("callback", r() is None))
    print(reference() is node, reference().name)
    return reference


reference = make()
gc.collect()
print(reference() is None)


class Key:
    pass


key = Key()
values = weakref.WeakValueDictionary(a=key)
keys = weakref.WeakKeyDictionary({key: 1})
group = weakref.WeakSet([key])
proxy = weakref.proxy(key)
proxy.x = 5
print(len(values), values["a"] is key, keys[key], key in keys, key in group, len(group), key.x, proxy.x)
print(values.get("b", 3), "a" in values, list(values), list(keys.values()), sorted(values.keys()))
print(weakref.ref(key) == weakref.ref(key), hash(weakref.ref(key)) == hash(key), weakref.getweakrefcount(key) > 0)
done = weakref.finalize(key, print, "finalized", sep="-")
print(done.alive, done.peek()[2], done(), done.alive, done())
for bad in (5, "s", (), None, [], {}):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)


class Slotted:
    __slots__ = ()


try:
    weakref.ref(Slotted())
except TypeError as e:
    print(e)


class Method:
    def hello(self):
        return "hello"


holder = Method()
method = weakref.WeakMethod(holder.hello)
print(method()(), method == weakref.WeakMethod(holder.hello))
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), gc.is_tracked([]), gc.is_tracked(5))
