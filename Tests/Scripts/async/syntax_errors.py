# await, async for and async with where they may not stand; messages and places.
def check(source):
    try:
        compile(source, "<test>", "exec")
        print("fine", repr(source))
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

for source in r"""await x
def f(): await x
class C: await x
lambda: await x
def f():\n    x = [await y for y in z]
def f():\n    x = (await y for y in z)
x = [await y for y in z]
x = {await y: 1 for y in z}
class C:\n    x = [await y for y in z]
(await y for y in z)
async for x in y: pass
def f():\n    async for x in y: pass
async with x: pass
def f():\n    async with x as y, z: pass
class C:\n    async with x: pass
[x async for x in y]
{x async for x in y}
{x: x async for x in y}
(x async for x in y)
def f(): [x async for x in y]
def f(): return {x async for x in y}
def f(): (x async for x in y)
lambda: [x async for x in y]
async def f(): lambda: await x
async def f(): lambda: [x async for x in y]
async def f(): def g(): await x
async def f():\n    def g(): await x
async def f():\n    class C: await x
async def f():\n    class C:\n        x = [await z for z in y]
async def f():\n    def g(): return [x async for x in y]
async def f():\n    yield 1\n    return 2
async def f():\n    return 2\n    yield 1
async def f():\n    return\n    yield 1
async def f():\n    return None\n    yield 1
async def f(): yield from x
async def f(): [(yield x) for x in y]
async def f(): [x async for x in (yield)]
async def f(): [(yield) async for x in y]
async def f(): await
async def f(): await = 1
async def f(): await x = 1
async def f(): await x += 1
async def f(): del await x
async def f():\n    for await x in y: pass
async def f():\n    with x as await y: pass
async def f(): (await x) := 1
async def f(): await lambda: x
async def f(): await not x
async def f(): await yield
async def f(): await (yield)
async def f(): await -x
async def f(): -await x
async def f(): await x ** 2
async def f(): await await x
async def f(): await x()[0].y
async def f(x=await y): pass
async def f(x: (await y)): pass
async def f():\n    def g(x=await y, z: await y = 1) -> await w: pass
async def f(): print(await)
async x
async def
async for
async
async = 1
await = 1
def async(): pass
def await(): pass
import async
import x as await
class await: pass
def f(async): pass
f(await=1)
x.await
x.async = 1
async lambda: x
async if x: pass
async while x: pass
async class C: pass
async with x
async def f()
async def f(: pass
@d\nasync def f(): pass
@d\nasync for x in y: pass
async def f():\n    async with a as b, c as d: pass
async def f():\n    async with (a as b, c as d,): pass
async def f():\n    async with (yield): pass
async def f():\n    async for x in *a, b: pass
async def f():\n    async for x, in y: pass
async def f():\n    async for x() in y: pass
async def f():\n    async for x in y if z: pass
async def f():\n    async with x as f(): pass
async def f():\n    [x for x in y async for z in w]
async def f():\n    [x async for x() in y]
async def f():\n    [x async x in y]
async def f():\n    async [x for x in y]
async def f(): nonlocal x
async def f(x): global x
async def f():\n    break
async def f():\n    x = await y\n    global x
async def f(): f"{await x} {(await y)!r}"
def f(): f"{await x}"
f"{await x}"
async def f(): [[await x for x in y] for z in w]
def f(): [[await x for x in y] for z in w]
def f(): ([await x for x in y] for z in w)
def f(): ([x async for x in y] for z in w)
async def f():\n  return [i for i in range(5) if (j := await x)]
[await x for x in await y]
def f(): [x for x in await y]
async def f(): (x for x in await y)
def f(): (x for x in await y)
def f(): (x for x in z for w in await y)""".split("\n"):
    check(source.replace("\\n", "\n"))
