from typing import *
import typing, collections.abc, types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:150])
T = TypeVar("T"); S = TypeVar("S"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
def bad(*bs):
    try: types.new_class("Z", bs); print("fine")
    except TypeError as e: print(e)
bad(Generic[T], Generic[T]); bad(List[T], Generic[S]); bad(Protocol[T], List[int]); bad(Generic[T], Protocol); bad(Generic, Protocol); bad(NamedTuple, Protocol); bad(Annotated[List[int], 1]); bad(Annotated[Generic[T], 1] if 0 else int); bad(NoReturn); bad(Any, int); bad(Optional); bad(Tuple[()]); bad(Hashable, Sized); bad(TypedDict, NamedTuple)
