import typing, collections.abc
from typing import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
T = TypeVar("T"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts"); S = TypeVar("S")
for f in [lambda: Callable[[int], str], lambda: Callable[[], None], lambda: Callable[..., T], lambda: Callable[P, T],
          lambda: Callable[Concatenate[int, P], T], lambda: Callable[[*Ts], T], lambda: Callable[[T, S], T],
          lambda: Callable[int, str], lambda: Callable[[int]], lambda: Callable[int], lambda: Callable[()], lambda: Callable[[int], str, int],
          lambda: Callable[[], ()], lambda: Callable[[()], int], lambda: Callable[[int, "x"], "y"],
          lambda: Callable[(int,), str], lambda: Callable[[[int]], str], lambda: Callable[[int], [str]], lambda: Callable["x", int],
          lambda: Callable[ClassVar, int], lambda: Callable[[ClassVar], int], lambda: Callable[[int], ClassVar]]:
    t(f)
    t(lambda: f().__args__)
    t(lambda: f().__parameters__)
    t(lambda: get_args(f()))
    t(lambda: get_origin(f()))
    t(lambda: f()[int])
    t(lambda: f()[int, str])
    t(lambda: f()[[int, str], bytes])
    t(lambda: f()[..., bytes])
    t(lambda: f()[[], bytes])
    t(lambda: f()[P, bytes])
    t(lambda: f()[Concatenate[bytes, P], bytes])
    t(lambda: f()[int, str, bytes])
t(lambda: isinstance(len, Callable))
t(lambda: isinstance(len, Callable[[int], int]))
t(lambda: isinstance(len, Callable[..., int]))
t(lambda: Callable())
t(lambda: Callable[[int], str]())
t(lambda: Callable[[int], str] == Callable[[int], str])
t(lambda: Callable[[int], str] == collections.abc.Callable[[int], str])
t(lambda: hash(Callable[[int], str]) == hash(Callable[[int], str]))
t(lambda: Callable[[int], str] | int)
def sub():
    class C(Callable[[int], str]):
        def __call__(self, x): pass
    return C.__mro__
t(sub)
t(lambda: Callable[Concatenate[int, str, ...], int])
t(lambda: Concatenate[int, ...])
t(lambda: Concatenate[int, P].__args__)
t(lambda: Concatenate[int, P][int])
t(lambda: Concatenate[int, P][[str, int]])
t(lambda: Concatenate[int, P][P])
t(lambda: Concatenate[int, P][Concatenate[str, ...]])
t(lambda: Concatenate[int, P][...])
t(lambda: Concatenate[T, P][int, ...])
t(lambda: Concatenate[T, P][int, [str]])
t(lambda: Concatenate[int])
t(lambda: Concatenate[()])
t(lambda: Concatenate[P, T])
t(lambda: Concatenate[ClassVar, P])
t(lambda: Concatenate[1, P])
t(lambda: P.args); t(lambda: P.kwargs)
class X(Generic[T, P]): pass
class Z(Generic[P]): pass
for f in [lambda: X[int, [str]], lambda: X[int, ...], lambda: X[int, P], lambda: X[int, Concatenate[str, P]], lambda: X[int, int], lambda: X[int, []],
          lambda: Z[int], lambda: Z[int, str], lambda: Z[[int, str]], lambda: Z[...], lambda: Z[P], lambda: Z[()], lambda: Z[[]], lambda: Z["int"],
          lambda: X[T, P][int, [str]], lambda: X[T, [str, T]][int], lambda: X[P, T], lambda: X[int], lambda: X[int, str, str], lambda: X[Callable[P, T], P][[int], str],
          lambda: X[Callable[P, T], P][int, [str]]]:
    t(f); t(lambda: f().__args__); t(lambda: f().__parameters__)
