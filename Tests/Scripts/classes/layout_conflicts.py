class S1:
    __slots__ = ("x",)


class S2:
    __slots__ = ("y",)


class Empty:
    __slots__ = ()


class Plain:
    pass


for bases in (S1, S2), (int, str), (list, dict), (int, S1), (S1, Empty), (S1, Plain), (Plain, S1), (Empty, int), (Plain, int), (int, Plain), (bool,), (range,), (type(None),), (slice,), (Exception, S1), (Exception, OSError), (OSError, ImportError):
    try:
        made = type("X", bases, {})
        print([b.__name__ for b in bases], "->", made.__base__.__name__)
    except TypeError as e:
        print([b.__name__ for b in bases], e)
