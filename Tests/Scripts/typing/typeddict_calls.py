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
for f in [lambda: TypedDict("X", {"a": int}), lambda: TypedDict("X", {"a": int}, total=False), lambda: TypedDict("X", [("a", int)]), lambda: TypedDict("X"), lambda: TypedDict("X", None), lambda: TypedDict("X", a=int),
          lambda: TypedDict("X", {"a b": "int", "in": Required[int]}), lambda: TypedDict("X", {}), lambda: TypedDict("X", {"a": 1}), lambda: TypedDict("X", {"a": ()}), lambda: TypedDict("X", {"a": None}), lambda: TypedDict(typename="X", fields={}),
          lambda: TypedDict("X", {"a": ClassVar[int]}), lambda: TypedDict("X", {"a": Final[int]}), lambda: TypedDict("X", {"a": ReadOnly[NotRequired[int]]}), lambda: TypedDict("X", {}, total=1), lambda: TypedDict(1, {}), lambda: TypedDict("X", {"a": Annotated[Required[int], 1]})]:
    t(lambda: show(f()))
