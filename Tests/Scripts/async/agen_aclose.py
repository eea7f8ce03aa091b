# aclose: finally blocks may await, but not yield.
import sys

sys.unraisablehook = lambda info: None

class Wait:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        return (yield self.v)

async def gen(kind):
    try:
        yield 1
        yield 2
    except GeneratorExit as e:
        print("exit", repr(e))
        if kind == "swallow":
            return
        if kind == "yield":
            yield 3
        if kind == "raise":
            raise ValueError("v")
        raise
    finally:
        print("await", await Wait("cleaning"))

def run(c):
    sent = None
    try:
        while True:
            sent = f"answer to {c.send(sent)}"
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return repr(e)

async def close(kind, steps):
    g = gen(kind)
    for _ in range(steps):
        print(await g.__anext__())
    r = await g.aclose()
    print(await g.aclose())
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("closed")
    return r

for kind in ("pass", "swallow", "yield", "raise"):
    print(kind, run(close(kind, 1)))
print(run(close("pass", 0)))
