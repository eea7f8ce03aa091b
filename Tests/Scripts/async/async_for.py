# async for over classes: __aiter__, __anext__, else, break, continue.
class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value

async def f(n):
    out = []
    async for x in Count(n):
        if x == 2:
            continue
        if x == 5:
            out.append("break")
            break
        out.append(x)
    else:
        out.append("else")
    return out, x if n else None

for n in (0, 1, 4, 6):
    print(run(f(n)))

async def pairs():
    class Pairs(Count):
        async def __anext__(self):
            return (await super().__anext__(), "x" * self.i)
    r = []
    async for a, *b in Pairs(3):
        r.append((a, b))
    class T: pass
    async for T.x in Count(2):
        r.append(T.x)
    d = {}
    async for d["k"] in Count(2):
        pass
    return r, d

print(run(pairs()))

async def nested():
    r = []
    async for a in Count(2):
        async for b in Count(2):
            for c in "pq":
                r.append(f"{a}{b}{c}")
    return r

print(run(nested()))

async def returning():
    async for x in Count(3):
        try:
            if x == 2:
                return x
        finally:
            print("finally", x)

print(run(returning()))
