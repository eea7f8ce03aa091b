# Every way in which __slots__ can be wrong, and what each says.
def make(slots, bases=(), **names):
    try:
        return type("S", bases, {"__slots__": slots, **names})
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Plain:
    pass


make(["1a"])
make(["a b"])
make([""])
make([1])
make(5)
make(["a"], a=1)
make(["__dict__", "__dict__"])
make(["__weakref__", "__weakref__"])
make(["__dict__"], (Plain,))
make(["__weakref__"], (Plain,))
for base in int, tuple, bytes:
    make(["a"], (base,))
    make(["__dict__"], (base,))
print(make(iter(["b", "a"])).__dict__["a"])
print(make({"a": "doc of a", "b": None}).__slots__)
print(sorted(n for n in vars(make(["__private", "__dunder__"])) if "private" in n or "dunder" in n))
