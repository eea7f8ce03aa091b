# A round-robin scheduler with sleeping, joining and queues, in plain coroutines.
import types

class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks
    def __await__(self):
        for _ in range(self.ticks):
            yield

class Queue:
    def __init__(self):
        self.items = []
    def put(self, x):
        self.items.append(x)
    async def get(self):
        while not self.items:
            await Sleep(1)
        return self.items.pop(0)

class Task:
    def __init__(self, coro):
        self.coro = coro
        self.done = False
        self.result = self.error = None
    def step(self):
        try:
            self.coro.send(None)
        except StopIteration as e:
            self.done, self.result = True, e.value
        except Exception as e:
            self.done, self.error = True, e
    def __await__(self):
        while not self.done:
            yield
        if self.error:
            raise self.error
        return self.result

class Loop:
    def __init__(self):
        self.tasks = []
    def spawn(self, coro):
        t = Task(coro)
        self.tasks.append(t)
        return t
    def run(self, coro):
        main = self.spawn(coro)
        while not main.done:
            for t in list(self.tasks):
                t.step()
                if t.done:
                    self.tasks.remove(t)
        if main.error:
            raise main.error
        return main.result

loop = Loop()

async def producer(q, n):
    for i in range(n):
        await Sleep(i % 3)
        q.put(i)
    q.put(None)

async def consumer(q):
    total = 0
    while (x := await q.get()) is not None:
        total += x
    return total

async def failing():
    await Sleep(2)
    raise ValueError("task failed")

async def main():
    q = Queue()
    loop.spawn(producer(q, 20))
    c = loop.spawn(consumer(q))
    f = loop.spawn(failing())
    try:
        await f
    except ValueError as e:
        print(repr(e))
    return await c

print(loop.run(main()))

async def worker(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await Sleep(1)
    return name

async def gather(*coros):
    return [await t for t in [loop.spawn(c) for c in coros]]

log = []
print(loop.run(gather(worker("a", 3, log), worker("b", 2, log), worker("c", 4, log))))
print(" ".join(log))
async def many():
    return sum(await gather(*(consumer_of(i) for i in range(200))))
async def consumer_of(i):
    await Sleep(i % 7)
    return i
print(loop.run(many()))
