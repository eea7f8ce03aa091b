o = object()
print(o == o, o != object(), hash(o) == hash(o), bool(o), str(o)[:18], o.__class__, isinstance(o, object), object.__bases__, object.__base__, object.__mro__, object.__doc__ is not None)
print(object.__eq__(1, 2), (1).__ne__(1), object().__str__()[:8], (5).__class__.__name__, "x".__class__, None.__class__, type.__class__, o.__init__(), object.__hash__(5) is not None)
print(sorted(n for n in dir(object) if n in ("__init__", "__eq__", "__repr__", "__class__", "__dir__", "__new__", "__hash__", "__setattr__")))


class C:
    def __init__(self): self.a = 1
    b = 2
    def m(self): pass


print([n for n in dir(C()) if not n.startswith("__")], [n for n in dir(C) if not n.startswith("__")], "__init__" in dir(C), [n for n in dir([]) if not n.startswith("_")], vars(C()))
