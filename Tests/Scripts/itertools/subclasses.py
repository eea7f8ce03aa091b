# Subclasses with attributes, slots, __init__ with keywords; iterators as attributes of types.
import itertools
from itertools import *

args = {
    "accumulate": ([1, 2],), "batched": ("abc", 2), "chain": ("ab",), "combinations": ("abc", 2), "count": (3,),
    "combinations_with_replacement": ("ab", 2), "compress": ("ab", [1, 1]), "cycle": ("ab",), "dropwhile": (len, ["", "a"]),
    "filterfalse": (None, [0, 1]), "groupby": ("aab",), "islice": ("abc", 2), "pairwise": ("abc",), "permutations": ("ab",),
    "product": ("ab",), "repeat": (1, 2), "starmap": (pow, [(2, 3)]), "takewhile": (len, ["a", ""]), "zip_longest": ("a", "bc"),
}
for name, given in args.items():
    cls = getattr(itertools, name)

    class Sub(cls):
        def __init__(self, *args, **kwargs):
            self.seen = args, kwargs

    class Slots(cls):
        __slots__ = ("a", "b")

    s, t = Sub(*given), Slots(*given)
    t.b = 5
    items = [x if name != "groupby" else x[0] for x in islice(s, 2)]
    print(name, items, s.seen == (given, {}), s.__dict__.keys(), t.b, iter(t) is t, isinstance(t, cls), cls.__module__)
    try:
        Sub(*given, newarg=3)
        print("  takes keywords")
    except TypeError as e:
        print("  ", e)
    try:
        t.c = 1
    except AttributeError as e:
        print("  ", e)
for name in ("_grouper", "_tee", "_tee_dataobject"):
    try:
        type("X", (getattr(itertools, name),), {})
    except TypeError as e:
        print(e)
print([n for n in dir(itertools) if not n.startswith("__")])


class Holder:
    numbers = count(1)
    cycle = staticmethod(cycle)


h = Holder()
print(next(h.numbers), next(h.numbers), next(Holder.numbers), next(h.cycle("a")))
