from typing import *
import collections.abc, copy, typing
from generic_data.classes import *
for f in [
    lambda: Generic, lambda: Generic[T], lambda: Generic[T, S].__parameters__, lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Generic[T][int], lambda: type(Generic()).__name__, lambda: isinstance(A(), Generic), lambda: isinstance(A(), Generic[T]), lambda: Generic["T"],
    lambda: Dict[T, S][int, str], lambda: Dict[T, T][int], lambda: Dict[T, List[S]][int], lambda: Dict[str, T][int, int], lambda: List[Union[T, S]][int, str], lambda: List[Optional[T]][int], lambda: List[T][T], lambda: List[T][List[T]], lambda: Tuple[T, ...][int], lambda: Tuple[*Ts][int, str], lambda: Tuple[*Ts, T][int, str, bytes], lambda: Tuple[T, *Ts][int],
    lambda: Tuple[*Ts][()], lambda: Type[T][int], lambda: Callable[[T], S][int, str], lambda: Callable[[*Ts], T][int, str, bytes], lambda: list[T][int], lambda: list[List[T]][int], lambda: List[list[T]][int], lambda: List[Callable[P, T]][[int], str], lambda: List[Callable[P, T]][P, int], lambda: Dict[int, A[T]][str], lambda: Tuple[Unpack[Tuple[int, str]]], lambda: Tuple[*Tuple[int, ...]],
]:
    t(f)
