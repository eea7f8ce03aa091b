import gc
class Plain: pass
class Slots: __slots__ = ()
class Slots2: __slots__ = ("a",)
class Int(int): pass
class IntSlots(int): __slots__ = ()
class List(list): pass
for value in (None, True, 1, 2**100, 1.5, 1j, "a", b"a", bytearray(b"a"), ..., [], [1], set(), frozenset([1]), object(), range(3),
              Plain, Plain(), Slots(), Slots2(), Int(3), IntSlots(3), List(), len, print, [].append,
              (lambda: 0), (x for x in ()), type, int, iter([]), gc, Plain.__dict__, property(), staticmethod(len)):
    print(type(value).__name__, gc.is_tracked(value))
print(gc.is_tracked(()), gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked(([],)))
print(gc.is_tracked({"a": ("b",)}), gc.is_tracked({"a": {}}))
