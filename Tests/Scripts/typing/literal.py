from typing import *

def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
for f in [lambda: Literal[1], lambda: Literal[1, 2, 1], lambda: Literal[True, 1], lambda: Literal["a", b"a"], lambda: Literal[None], lambda: Literal[()],
          lambda: Literal[(1, 2)], lambda: Literal[Literal[1, 2], 3], lambda: Literal[[]], lambda: Literal[{}, []], lambda: Literal[1, Literal[1, "x"], None],
          lambda: Literal[int], lambda: Literal[1.5], lambda: Literal["x y"], lambda: Literal[Literal], lambda: Literal[List[int]],
          lambda: Literal[1][int], lambda: Literal[1](), lambda: isinstance(1, Literal[1]), lambda: issubclass(int, Literal[1]),
          lambda: Literal[1] == Literal[True], lambda: Literal[1, 2] == Literal[2, 1], lambda: Literal[1] == 1, lambda: Literal[0] == Literal[False],
          lambda: hash(Literal[1, 2]) == hash(Literal[2, 1]), lambda: hash(Literal[[]]), lambda: Literal[[]] == Literal[[]], lambda: Literal[1] is Literal[1],
          lambda: Literal[1] | Literal[2], lambda: Union[Literal[1], Literal[True]], lambda: Union[Literal[1], Literal[1]], lambda: Literal[1] | None,
          lambda: Optional[Literal["a"]], lambda: List[Literal[1]], lambda: get_args(Literal[1, "x"]), lambda: get_origin(Literal[1]), lambda: Literal[1].__parameters__,
          lambda: Literal[1].__origin__, lambda: Literal[...], lambda: Literal[1, 2].__args__ , lambda: Literal, lambda: Literal[-1], lambda: Literal[0, False, 0.0],
          lambda: Union[Literal[0], Literal[False], None]]:
    t(f)
