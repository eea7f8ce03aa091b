from typing import *
import collections.abc, copy, typing
from generic_data.classes import *
for c in (A, L, D, M, E, F, G, H, I, J, K, N):
    print(c.__name__, c.__mro__, getattr(c, "__orig_bases__", None), getattr(c, "__parameters__", None))
for f in [
    lambda: A[int], lambda: A[int](3).v, lambda: A[int]().__orig_class__, lambda: A[int].k, lambda: A[int] == A[int], lambda: A[int] is A[int], lambda: A[int, str], lambda: A[()], lambda: A["X"], lambda: A[T][int], lambda: A[List[T]][int], lambda: A[Dict[T, S]][int, str],
    lambda: A[int][int], lambda: F[int, str], lambda: F[int], lambda: M[int, str]().get(1), lambda: E[int], lambda: G[int, str], lambda: G[()], lambda: G[int, *Ts], lambda: G[int, *Ts][str, bytes], lambda: G[*Tuple[int, ...]], lambda: G[*tuple[int, str]], lambda: L[int]([1]), lambda: L[int].append,
    lambda: isinstance(A(), A[int]), lambda: issubclass(A, A[int]), lambda: isinstance(A(), A), lambda: issubclass(E, A), lambda: A[ClassVar[int]], lambda: A[Generic[T]], lambda: A[Protocol[T]], lambda: A[Union], lambda: A[5], lambda: A[[]], lambda: A[None], lambda: A[...], lambda: A[int | str], lambda: A[Self],
]:
    t(f)
