type X = int
type X[T] = list[T]
type X[T: int, U: (int, str) = int, *Ts = *tuple[int], **P = [int]] = T | U
def f[T](x: T) -> T: pass
async def f[T, *Ts, **P](): pass
class A[T]: pass
class A[T: B = C](D): pass
def f(*args: *Ts): pass
type type = type
