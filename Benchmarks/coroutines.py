# Coroutines: await of quick ones, of ones that suspend, async for over an async generator, async with, a round-robin.
import time


class Pause:
    def __await__(self):
        yield


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return False


async def leaf(i):
    return i


async def middle(i):
    return await leaf(i) + 1


async def numbers(n):
    for i in range(n):
        yield i


async def worker(n):
    total = 0
    for i in range(n):
        await Pause()
        total += i
    return total


async def quick(n):
    total = 0
    for i in range(n):
        total += await middle(i)
    async for i in numbers(n):
        total += i
    total += sum([i async for i in numbers(n)])
    for i in range(n // 4):
        async with Manager():
            total += 1
    return total


def finish(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


def round_robin(coroutines):
    check = 0
    while coroutines:
        rest = []
        for c in coroutines:
            try:
                c.send(None)
                rest.append(c)
            except StopIteration as end:
                check += end.value
        coroutines = rest
    return check


def run():
    return finish(quick(150_000)) + round_robin([worker(200) for _ in range(500)])


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
