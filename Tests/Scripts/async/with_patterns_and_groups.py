# match, except* and type parameters inside coroutines.
class Wait:
    def __await__(self):
        return (yield "w")

async def value(x):
    await Wait()
    return x

def run(c):
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
    except StopIteration as e:
        return n, e.value
    except BaseException as e:
        return n, repr(e)

async def matching(x):
    match await value(x):
        case [a, b] if await value(a == b):
            return "pair", await value(a)
        case {"k": v, **rest}:
            return v, await value(rest)
        case str() as s:
            return await value(s.upper())
        case _:
            return None

for x in ([1, 1], [1, 2], {"k": 1, "z": 2}, "s", 5):
    print(run(matching(x)))

async def groups():
    log = []
    try:
        await value(0)
        raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError as e:
        log.append(await value([type(x).__name__ for x in e.exceptions]))
    except* KeyError as e:
        await Wait()
        log.append(repr(e.exceptions))
    finally:
        log.append(await value("finally"))
    return log

print(run(groups()))

async def handled():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        return_value = await value(len(e.exceptions))
    return return_value

print(run(handled()))

async def generic[T, *Ts, **P](x: T) -> T:
    return await value(x)

print(run(generic(3)), [p.__name__ for p in generic.__type_params__])

class Box[T]:
    def __init__(self, v): self.v = v
    async def get(self) -> T:
        return await value(self.v)
    async def each(self):
        for x in self.v:
            yield await value(x)

async def unbox():
    return [x async for x in Box[int]([1, 2]).each()], await Box("b").get()

print(run(unbox()))
