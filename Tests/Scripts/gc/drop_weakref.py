# Weak references are cleared, and their callbacks called, when the last variable goes.
import weakref


class Node:
    def __init__(self, name):
        self.name = name


a = Node("a")
r = weakref.ref(a, lambda ref: print("callback", ref() is None))
p = weakref.proxy(a)
print(r() is a, p.name)
del a
print(r())
try:
    p.name
except ReferenceError as e:
    print(e)

values = weakref.WeakValueDictionary()
n = Node("n")
values["n"] = n
print(len(values))
del n
print(len(values))

members = weakref.WeakSet()
m = Node("m")
members.add(m)
m = None
print(len(members))

f = Node("f")
weakref.finalize(f, print, "finalized")
del f
print("after f")
