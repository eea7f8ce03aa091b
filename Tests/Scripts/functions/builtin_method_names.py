# Names of builtin functions and methods: a method goes by the class of its object, not by the one that defines it.
import itertools
import math

class L(list):
    pass

class D(dict):
    pass

class Outer:
    class Inner(int):
        pass

methods = (
    L().append, [].append, D.fromkeys, dict.fromkeys, D().fromkeys, L.__init_subclass__, L().__init_subclass__,
    object.__init_subclass__, L().__reduce_ex__, L.__new__, object.__new__, L().__new__, int.from_bytes,
    True.from_bytes, str.maketrans, "".maketrans, bytes.maketrans, L.mro, type.mro, L.__subclasses__, len, math.floor,
    L().__class_getitem__, L.__class_getitem__, L().__dir__, Exception().with_traceback, KeyError().add_note,
    Outer.Inner().bit_length, Outer.Inner.from_bytes, bytes.fromhex, itertools.chain.from_iterable,
)
for f in methods:
    holder = getattr(f, "__self__", "-")
    kind = holder.__name__ if type(holder) in (type, type(math)) else type(holder).__name__
    print(type(f).__name__, f.__name__, f.__qualname__, repr(f).split(" at 0x")[0], getattr(f, "__module__", "-"), kind)
