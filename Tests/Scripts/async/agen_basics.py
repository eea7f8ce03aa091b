# An async generator: iteration, asend, return.
class Wait:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        return (yield self.v)

async def gen():
    got = yield 1
    print("got", got)
    x = await Wait("pause")
    print("x", x)
    try:
        got = yield 2
        print("got", got)
    finally:
        print("finally")
    return

def step(a, *args):
    try:
        return "yields", a.send(*args)
    except BaseException as e:
        return type(e).__name__, e.args

g = gen()
print(type(g).__name__, g.__aiter__() is g)
print(step(g.__anext__(), None))
a = g.asend("A")
print(step(a, None))
print(step(a, "B"))
print(step(a, "C"))
print(step(g.asend("D"), None))
print(step(g.__anext__(), None))
print(step(g.asend(1), None))
print(g.ag_frame, g.ag_running)

async def loop():
    return [x async for x in gen()]

c = loop()
print(c.send(None))
try:
    c.send("E")
except StopIteration as e:
    print(e.value)
print(gen.__code__.co_flags & 0x200 != 0, gen.__code__.co_flags & 0x80 != 0)
h = gen()
print(step(h.asend(5), None))
