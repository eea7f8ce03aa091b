from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
t(lambda: List[int].__origin__([3])); t(lambda: Deque[int]([1, 2])); t(lambda: DefaultDict[str, int](int)["a"]); t(lambda: Counter[str]("aab")); t(lambda: OrderedDict[str, int](a=1)); t(lambda: ChainMap[str, int]({"a": 1})["a"])
try:
    match []:
        case List(): print("list")
except TypeError as e: print(e)
try:
    match [1]:
        case Sequence(): print("seq")
except TypeError as e: print(e)
t(lambda: isinstance([], (List, int))); t(lambda: isinstance([], List | int)); t(lambda: isinstance([], Union[List, int])); t(lambda: isinstance(3, Optional[int])); t(lambda: issubclass(list, (List, Dict))); t(lambda: isinstance([], list | List[int])); t(lambda: isinstance({}, Mapping)); t(lambda: isinstance([], Type)); t(lambda: isinstance(int, Type)); t(lambda: issubclass(List, Iterable)); t(lambda: issubclass(int, Hashable)); t(lambda: isinstance(iter([]), Iterator)); t(lambda: isinstance(len, Callable))
