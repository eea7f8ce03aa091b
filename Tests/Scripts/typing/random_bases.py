# Classes whose bases are put together at random.
from typing import *
import typing, collections.abc
from random_data.classes import *
def clean(s):
    while " at 0x" in s:
        i = s.index(" at 0x"); j = i + 6
        while j < len(s) and s[j] in "0123456789abcdef": j += 1
        s = s[:i] + s[j:]
    return s
import types, abc, contextlib
class A(G[int]): pass
class L(List[T]): pass
class Pr2(Pr[T], Protocol[T, S]): pass
class ABCd(abc.ABC): pass
bases = ["Generic[T]", "Generic[T, S]", "Generic[*Ts]", "Generic[P]", "Generic", "Protocol", "Protocol[T]", "Protocol[S, T]", "G[T]", "G[int]", "G", "G2[T, S]", "G2[int, T]", "GV[int, *Ts]", "GP[P]", "GTP[T, P]", "A", "L[T]", "L", "Pr[T]", "Pr", "Pr2", "Pr2[int, S]", "List[T]", "List[int]", "List", "Dict[T, S]", "Iterable[T]", "Iterable", "Sized", "Hashable", "Callable[[T], S]", "Callable[P, T]", "Tuple[T, ...]", "Tuple", "list[T]", "list", "object", "int", "Any", "NamedTuple", "TypedDict", "TD[int]", "TD", "NT", "NT[int]", "Annotated[G[T], 1]", "Annotated[int, 1]", "Union[int, str]", "Optional[int]", "ABCd", "ContextManager[T]", "contextlib.AbstractContextManager", "collections.abc.Sequence", "collections.abc.Sequence[T]", "Sequence[T]", "Mapping[str, T]", "Type[T]", "type", "ClassVar[int]", "Literal[1]", "T", "SupportsInt", "SupportsAbs[T]", "Counter[T]", "Generic[D, T]", "Generic[T, D]", "NewType('Q', int)", "IO[str]", "TextIO"]
for seed in range(30, 50):
    g = r(seed * 104729 + 7)
    for _ in range(3): g.n(2)
    bs = [g.pick(bases) for _ in range(1 + g.n(3))]
    tp = g.pick(["", "", "", "", "[U]", "[U, *V]"])
    src = f"class X{tp}({', '.join(bs)}): pass"
    ns = dict(globals())
    try:
        exec(src, ns)
        X = ns["X"]
        out = f"{[c.__name__ for c in X.__mro__]} {getattr(X, '__parameters__', '-')} {getattr(X, '__orig_bases__', '-')} {type(X).__name__} {getattr(X, '_is_protocol', '-')} {clean(repr(X.__type_params__))}"
        try: out += f" {X[int]}"
        except Exception as e: out += f" {type(e).__name__} {e}"
        try: out += f" {isinstance(3, X)}"
        except Exception as e: out += f" {type(e).__name__} {e}"
        try: out += f" {type(X()).__name__}"
        except Exception as e: out += f" {type(e).__name__} {e}"
    except Exception as e: out = f"{type(e).__name__}: {e}"
    print(src, "->", clean(out))
