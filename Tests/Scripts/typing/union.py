from typing import *
import types
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); S = TypeVar("S")
for f in [lambda: Union[int, str], lambda: Union[int, str][int], lambda: Union[int, None], lambda: Union[None, int], lambda: Union[int, str, None], lambda: Union[T, int][int], lambda: Union[T, S][int, str],
          lambda: Union[T, S][int, int], lambda: Union[T, None][int], lambda: Optional[T], lambda: Optional[T][Optional[int]], lambda: Union["a", int], lambda: Union["a", "a"], lambda: Optional["a"],
          lambda: Union[Any, int], lambda: Union[int, Any, object], lambda: Union[NoReturn, int], lambda: Union[List[int], list[int]], lambda: Union[int | str, bytes], lambda: Union[Union[int, str], Union[str, None]],
          lambda: Union[int, 5], lambda: Union[int, ()], lambda: Union[int, (1, 2)], lambda: Union[int, [1]], lambda: Union[ClassVar, int], lambda: Union[Generic, int], lambda: Union[Protocol, int], lambda: Union[Union, int],
          lambda: int | List[int], lambda: List[int] | int, lambda: List | None, lambda: None | List[int], lambda: T | None, lambda: None | T, lambda: "x" | T, lambda: T | "x", lambda: T | 1, lambda: List[int] | 1,
          lambda: 1 | List[int], lambda: Union[int, str] | None, lambda: (int | str) | List[int], lambda: List[int] | (int | str), lambda: int | str | Any, lambda: Any | None, lambda: ForwardRef("x") | int, lambda: int | ForwardRef("x"),
          lambda: Union[int, str] == int | str, lambda: int | str == Union[int, str], lambda: Union[int, str] == Union[str, int], lambda: hash(Union[int, str]) == hash(Union[str, int]), lambda: hash(Union[int, str]) == hash(int | str),
          lambda: isinstance(1, Union[int, str]), lambda: isinstance(1, Union[int, List[int]]), lambda: isinstance("x", Union[int, List[int]]), lambda: issubclass(int, Union[int, str]), lambda: issubclass(int, Optional[str]), lambda: issubclass(int, Union[int, Any]),
          lambda: Union[int, str](), lambda: Union[int, str].__origin__, lambda: Union[int, str].__args__, lambda: Union[int, str].__parameters__, lambda: Union[int, str].__name__, lambda: Optional[int].__name__, lambda: Union[int, str].__module__,
          lambda: Union[int, str].real, lambda: repr(Union[int, None]), lambda: Optional[Union[int, str]], lambda: type(Union[int, str]).__name__, lambda: type(Optional[int]).__name__, lambda: Optional[int, str], lambda: Optional[None], lambda: Optional[()],
          lambda: Union[T, Literal[1]], lambda: Union[Callable[[int], str], None], lambda: Union[type, Type], lambda: Union[[int], str], lambda: Union[int, "x"].__args__, lambda: Optional, lambda: Union[Union], lambda: Union[Optional[int], str][int], lambda: get_args(Optional[int]), lambda: get_origin(Optional[int]),
          lambda: Union[Self, int], lambda: Union[Never, int], lambda: Union[LiteralString, int], lambda: Union[Self], lambda: Union[None], lambda: Union[int, ...], lambda: Union[*tuple[int, str]], lambda: Union[Unpack[Tuple[int, str]]]]:
    t(f)
def sub():
    class C(Union[int, str]): pass
t(sub)
