from typing import *
import warnings, copy
warnings.simplefilter("always")
def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(f())
        except Exception as e: print(type(e).__name__ + ":", e, getattr(e, "__notes__", ""))
        for m in w: print("  warned", m.category.__name__, m.message)
T = TypeVar("T")
class P(NamedTuple):
    "A point."
    x: int
    y: "int" = 3
    def total(self): return self.x + self.y
    Z = 5
    @property
    def p(self): return self.x
print(P(1), P(1, 2), P(x=4).total(), P.__doc__, P._fields, P._field_defaults, P.__annotations__, P.__mro__, P.Z, P(1).p, P.__module__, P.__qualname__)
print(P(1) == (1, 3), P(1)._replace(y=9), P(1)._asdict(), P._make([1, 2]), P.__match_args__, P.__new__.__defaults__, repr(P), type(P))
t(lambda: P()); t(lambda: P(1, 2, 3)); t(lambda: P(1, z=3)); t(lambda: NamedTuple()); t(lambda: NamedTuple("N")); t(lambda: NamedTuple("N", None)); t(lambda: NamedTuple("N", [])); t(lambda: NamedTuple("N", x=int)._fields)
t(lambda: NamedTuple("N", [("x", int), ("y", str)])(1, 2)); t(lambda: NamedTuple("N", [("x", int)], y=int)); t(lambda: NamedTuple("N", None, y=int)); t(lambda: NamedTuple("N", {"x": int}.items()).__annotations__); t(lambda: NamedTuple("N", [("x", "int")]).__annotations__)
t(lambda: NamedTuple("N", [("x", 1)]).__annotations__); t(lambda: NamedTuple("N", [("x", ())])); t(lambda: NamedTuple("N", [("_x", int)])); t(lambda: NamedTuple("N", [("def", int)])); t(lambda: NamedTuple("N", [("x", int), ("x", int)])); t(lambda: NamedTuple("1N", [])); t(lambda: NamedTuple("N", ["x"])); t(lambda: NamedTuple("N", 5)); t(lambda: NamedTuple("N", [("x", None)]).__annotations__)
t(lambda: NamedTuple(typename="N", fields=[])); t(lambda: NamedTuple("N", [], int)); t(lambda: NamedTuple("N", [("x", int)]).__orig_bases__ == (NamedTuple,)); t(lambda: NamedTuple("N", [("x", int)]).__module__); t(lambda: NamedTuple("N", fields=[("x", int)]))
