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
    x: int
    y: int = 3
def mk(src):
    ns = dict(globals()); exec(src, ns); return ns["C"]
for src in ["class C(NamedTuple):\n x: int = 1\n y: int", "class C(NamedTuple):\n _x: int", "class C(NamedTuple):\n x: int\n def __new__(cls): pass", "class C(NamedTuple):\n x: int\n def _replace(self): pass",
            "class C(NamedTuple):\n x: int\n def __init__(self): pass", "class C(NamedTuple):\n x: int\n __slots__ = ()", "class C(NamedTuple):\n x: int\n _fields = ()", "class C(NamedTuple):\n x: int\n _order = ()\n def __repr__(self): return 'r'",
            "class C(NamedTuple, int):\n x: int", "class C(int, NamedTuple):\n x: int", "class C(NamedTuple, Generic[T]):\n x: T", "class C(Generic[T], NamedTuple):\n x: T", "class C[U](NamedTuple):\n x: U", "class C(NamedTuple):\n pass", "class C(NamedTuple):\n x = 5",
            "class C(P):\n z: int = 4", "class C(NamedTuple, metaclass=type):\n x: int", "class C(NamedTuple, x=3):\n y: int", "class C(NamedTuple):\n x: int\n __module__ = 'q'", "class C(NamedTuple):\n x: ClassVar", "class C(NamedTuple):\n def f(self): return __class__",
            "class C(NamedTuple):\n x: int\n class X:\n  def __set_name__(s, o, n): print('set', o.__name__, n)\n v = X()", "class C(NamedTuple):\n x: int\n class X:\n  def __set_name__(s, o, n): 1/0\n v = X()", "class C(NamedTuple):\n x: int\n __getnewargs__ = 1", "class C(NamedTuple):\n _field_defaults = {}", "class C(NamedTuple):\n x: int\n _source = 1",
            "class C(NamedTuple):\n x: int\n __annotations__ = 3"]:
    t(lambda: (lambda c: (c, c.__mro__, c.__bases__, [getattr(b, "__name__", b) for b in c.__orig_bases__], c._fields, getattr(c, "__parameters__", None)))(mk(src)))
