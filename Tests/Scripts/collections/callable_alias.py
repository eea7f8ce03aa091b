# Callable[[int], str] and the other generic classes of collections.abc.
import collections.abc as c
from collections import deque, defaultdict, OrderedDict, ChainMap, Counter
from typing import TypeVar, ParamSpec, TypeVarTuple, Unpack

C = c.Callable
T, U, P, Ts = TypeVar("T"), TypeVar("U"), ParamSpec("P"), TypeVarTuple("Ts")


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ["C[[int], str]", "C[[int], str].__args__", "C[..., str]", "C[..., str].__args__", "C[[], str]", "C[[], str].__args__", "C[int]", "C[int, str]",
             "C[[int], str, 1]", "C[()]", "C['x', str]", "C[T, str]", "C[(int, str), None]", "C[[T], U].__parameters__", "C[[T], U][int, str]", "C[[T], str][int]",
             "C[[T], str][int, str]", "C[[int], str][int]", "C[..., T][int]", "C[P, T]", "C[P, T].__parameters__", "C[P, T][[int, str], float]", "C[P, T][..., float]",
             "C[P, T][int, float]", "C[P, int][int, str]", "C[P, int][[str]]", "C[P, int][()]", "C[P, int][P]", "C[P, T][T, P]", "C[[Unpack[Ts]], T]", "C[[T, *Ts], str][int, float, bytes]",
             "C[[[int]], str]", "C[[int], str].__origin__ is C", "C[[int], str] == C[[int], str]", "C[[int], str] == C[[str], str]", "hash(C[[int], str]) == hash(C[[int], str])",
             "C[[int], str] | None", "C[[int], str].__reduce__()", "C[..., str].__reduce__()", "isinstance(len, C[[int], str])", "issubclass(int, C[[int], str])",
             "type(C[[int], str])", "type(C[[int], str]).__mro__", "type(C[[int], str])(C, ([int], str))", "type(C[[int], str])(C, int)", "type(C[[int], str])(C, [int, str])",
             "C.__call__(1, 2, k=3)", "C[[int], str]()",
             "c.Iterable[int]", "c.Mapping[str, T][int]", "c.Sequence[T].__parameters__", "c.Sized[int]", "c.Hashable[int]", "c.KeysView[int]", "c.Set[int] | None", "c.Generator[int, str, T]",
             "c.Awaitable[int]", "c.Coroutine[int, str, T][bytes]", "c.AsyncIterator[int]", "c.Container[int]", "c.MutableSequence[T][int]", "c.Reversible[int]", "c.Buffer[int]",
             "deque[int]", "defaultdict[str, int]", "OrderedDict[T, int][str]", "ChainMap[str, int]", "Counter[str]", "deque[T]()", "type(deque[int]())", "defaultdict[str, int](list)",
             "c.Iterable[int].__origin__.__name__", "c.Iterable[int]()"]:
    show(text)


class Typed(c.Sequence[int]):
    def __len__(self): return 1
    def __getitem__(self, i): return [7][i]


print(Typed.__mro__[1], Typed.__orig_bases__, list(Typed()), Typed[str])
