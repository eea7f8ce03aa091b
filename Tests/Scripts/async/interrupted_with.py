# break, continue and return through async with and finally, with awaits on the way.
class Wait:
    def __await__(self):
        yield "w"

class M:
    def __init__(self, n): self.n = n
    async def __aenter__(self):
        await Wait()
        return self
    async def __aexit__(self, *a):
        await Wait()
        print("exit", self.n, a[0])

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

async def f(how):
    for i in range(2):
        try:
            async with M(i):
                if how == "return":
                    return i
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "raise":
                    raise KeyError(how)
                if how == "nested":
                    try:
                        async with M("inner"):
                            raise ValueError
                    except ValueError:
                        await Wait()
                        continue
        finally:
            await Wait()
            print("finally", i)
    return "end"

for how in ("return", "break", "continue", "raise", "nested", ""):
    print(run(f(how)))

async def override():
    try:
        return 1
    finally:
        await Wait()
        return 2
print(run(override()))
async def swallow():
    while True:
        try:
            raise KeyError
        finally:
            await Wait()
            break
    return "swallowed"
print(run(swallow()))
