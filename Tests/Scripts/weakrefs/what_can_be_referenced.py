import weakref
class C: pass
class S: __slots__ = ()
class W: __slots__ = ("__weakref__",)
class I(int): pass
class T(tuple): pass
class L(list): pass
class D(dict): pass
class E(Exception): pass
def g(): yield
import threading
for value in (C(), C, S(), W(), I(), T(), L(), D(), E(), Exception(), g, g(), len, [].append, set(), frozenset(),
              weakref, weakref.ref(C), 1, 1.5, "a", b"", bytearray(), [], {}, (), object(), None, True, range(1), slice(1),
              type, int, property(), iter([]), map(len, []), g.__code__, threading.Lock(), memoryview(b"")):
    try:
        r = weakref.ref(value)
        print(type(value).__name__, "yes")
    except TypeError as e:
        print(type(value).__name__, e)
