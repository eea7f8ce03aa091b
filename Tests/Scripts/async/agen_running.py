# Two steps of one async generator at a time are refused.
class Wait:
    def __await__(self):
        yield "waiting"

async def gen():
    await Wait()
    yield 1
    await Wait()
    yield 2

def step(a, v=None):
    try:
        return "yields", a.send(v)
    except BaseException as e:
        return type(e).__name__, e.args

g = gen()
a = g.__anext__()
print(g.ag_running)
print(step(a), g.ag_running, g.ag_suspended)
for other in (g.__anext__(), g.asend(1), g.athrow(ValueError), g.aclose()):
    print(step(other))
    print(step(other))
for other in (g.__anext__(), g.athrow(ValueError), g.aclose()):
    try:
        other.throw(KeyError("k"))
    except BaseException as e:
        print(type(e).__name__, e)
    print(other.close())
print(step(a), g.ag_running)
print(step(a))
try:
    a.throw(ValueError)
except RuntimeError as e:
    print(e)
print(a.close())
b = g.asend(None)
print(step(b), step(b), step(b))
print(step(g.__anext__()))
c = g.aclose()
print(step(c), step(c))
c = g.athrow(ValueError())
print(step(c), step(c))
