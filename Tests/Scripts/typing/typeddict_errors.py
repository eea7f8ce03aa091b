from typing import *
import warnings, typing
def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(f())
        except Exception as e: print(type(e).__name__ + ":", e)
        for m in w: print("  warned", m.category.__name__, m.message)
T = TypeVar("T"); S = TypeVar("S")
def show(c):
    print(c.__name__, c.__annotations__, sorted(c.__required_keys__), sorted(c.__optional_keys__), sorted(c.__readonly_keys__), sorted(c.__mutable_keys__), c.__total__, c.__bases__, [getattr(b, "__name__", b) for b in c.__orig_bases__], c.__mro__, getattr(c, "__parameters__", None), c.__module__, c.__qualname__, type(c.__required_keys__).__name__)
class A(TypedDict):
    x: int
    y: NotRequired[str]
class I(TypedDict):
    i: ReadOnly[int]
class J(I):
    i: int
def mk(src):
    ns = dict(globals()); exec(src, ns); return ns["Z"]
for src in ["class Z(TypedDict, dict): pass", "class Z(dict, TypedDict): pass", "class Z(A, int): pass", "class Z(A, I): pass", "class Z(TypedDict):\n x = 1", "class Z(TypedDict):\n def f(self): pass", "class Z(TypedDict, metaclass=type): pass",
            "class Z(TypedDict, foo=1): pass", "class Z(TypedDict, closed=True): pass", "class Z(TypedDict):\n x: ClassVar[int]", "class Z(A): \n x: str", "class Z(I):\n i: ReadOnly[int]", "class Z(I):\n i: Required[int]", "class Z(J):\n i: ReadOnly[int]",
            "class Z(TypedDict):\n x: Required[NotRequired[int]]", "class Z(TypedDict, Generic[T, S]):\n x: T", "class Z(TypedDict[int]): pass", "class Z(A):\n y: Required[str]", "class Z(TypedDict, total=False):\n x: 'Required[int]'", "class Z(TypedDict, Protocol): pass"]:
    t(lambda: show(mk(src)))
