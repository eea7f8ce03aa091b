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
    "Doc."
    x: int
    y: NotRequired[str]
class B(A, total=False):
    z: Required["int"]
    w: ReadOnly[int]
    v: Required[ReadOnly[int]]
class C(TypedDict, Generic[T]):
    t: T
class D(C[int]):
    d: int
class E(C[S], Generic[S]):
    e: Annotated[NotRequired[S], 1]
class F(A, C[T]):
    f: List[T]
class G[U](TypedDict):
    g: U
class H(TypedDict, total=False): pass
class I(TypedDict):
    i: ReadOnly[int]
class J(I):
    i: int
class K(A):
    x: NotRequired[int]
for c in (A, B, C, D, E, F, G, H, I, J): show(c)
t(lambda: show(K))
print(A(x=1), type(A(x=1)), A({"x": 2}), A(), A.__doc__, repr(A), type(A), A.__annotations__["x"])
print(C[int], C[int](t=1), D.__orig_bases__, G[int], is_typeddict(A), is_typeddict(dict), is_typeddict(TypedDict), is_typeddict(C[int]), is_typeddict(C))
t(lambda: isinstance({}, A)); t(lambda: issubclass(dict, A)); t(lambda: issubclass(A, dict)); t(lambda: isinstance({}, C[int])); t(lambda: isinstance({}, TypedDict)); t(lambda: TypedDict())
print(TypedDict.__name__, TypedDict.__module__, type(TypedDict).__name__, TypedDict.__mro_entries__((TypedDict,)))
for c in (A, B, D, E, F, G):
    print(get_type_hints(c)); print(get_type_hints(c, include_extras=True))
t(lambda: A | None); t(lambda: C[int] | None); t(lambda: C[int, str]); t(lambda: A[int]); t(lambda: A.x); t(lambda: A.__call__); t(lambda: A(1)); t(lambda: A.fromkeys("ab"))
class L(TypedDict):
    next: "L"
    x: "Undefined"
t(lambda: L.__annotations__); t(lambda: get_type_hints(L))
