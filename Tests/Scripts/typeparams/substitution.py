from typing import TypeVar, ParamSpec, TypeVarTuple
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
T, U, P, Ts = TypeVar("T"), TypeVar("U"), ParamSpec("P"), TypeVarTuple("Ts")
for f in (lambda: list[T], lambda: list[T].__parameters__, lambda: list[T][int], lambda: dict[T, U][int, str], lambda: dict[T, T][int],
          lambda: dict[T, U][int], lambda: list[int][str], lambda: list[T][int, str], lambda: dict[T, list[U]].__parameters__,
          lambda: dict[T, list[U]][int, str], lambda: tuple[*Ts], lambda: tuple[*Ts][int, str], lambda: tuple[T, *Ts][int],
          lambda: tuple[T, *Ts][int, str, bool], lambda: tuple[*Ts][()], lambda: tuple[int, *tuple[str, ...]], lambda: list[T][None],
          lambda: list[T]["x"], lambda: list[T][U], lambda: list[T | None][int], lambda: (list[T] | None)[int], lambda: list[list[T]][int],
          lambda: tuple[T, ...][int], lambda: list[P], lambda: list[(T,)], lambda: type[T][int], lambda: list[T][list[T]],
          lambda: T | int, lambda: int | T, lambda: T | None, lambda: T | U | None, lambda: T | T, lambda: T | "x", lambda: list[T] | T,
          lambda: (T | U)[int, str], lambda: type(T | int).__name__, lambda: (T | None).__args__, lambda: T | int == int | T,
          lambda: (T | int) == (int | T), lambda: list[T] == list[T], lambda: list[*tuple[int]], lambda: tuple[*tuple[int, str]][int]):
    t(f)
