# generic coroutines, except* and match with await
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
async def f[T: int](x: T) -> T: return x, T
print(run(f(1)), f.__type_params__)
async def g():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        r = await f(2)
        print(repr(e), r[0])
    except* TypeError:
        match await f(3):
            case (n, _): print(n)
print(run(g()))
class C[T]:
    async def m[U](self, u: U): return T, U, [await f(i) for i in range(1)][0][0]
    async def ag[V](self):
        yield V
print(run(C().m(1)))
async def h():
    async for v in C().ag(): return v
print(run(h()))
async def i():
    return [x[0] for x in [await f(4)]][0]
print(run(i()))
