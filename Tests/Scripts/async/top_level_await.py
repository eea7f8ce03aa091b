# compile() with PyCF_ALLOW_TOP_LEVEL_AWAIT: a module that awaits is a coroutine.
FLAG = 0x2000

class Wait:
    def __await__(self):
        return (yield "w")

async def agen():
    yield 1
    yield 2

class M:
    async def __aenter__(self): return "m"
    async def __aexit__(self, *a): print("exit", a[0])

def run(source, mode="exec"):
    space = {"Wait": Wait, "agen": agen, "M": M}
    code = compile(source, "<top>", mode, flags=FLAG)
    print(repr(source), hex(code.co_flags & 0x2a0))
    c = eval(code, space)
    if c is not None:
        try:
            print(c.send(None))
            c.send("answer")
        except StopIteration as e:
            print("value", e.value)
        except Exception as e:
            print("raised", repr(e))
    for name in ("x", "y"):
        if name in space:
            print(name, space[name])

run("x = await Wait()")
run("await Wait()", "eval")
run("x = 1")
run("async for x in agen(): pass")
run("async with M() as x: y = await Wait()")
run("x = [y async for y in agen()]")
run("x = [await Wait() for _ in range(1)]")
run("x = (y async for y in agen())\nx = type(x).__name__")
run("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    x = await Wait()\n    raise")
run("def f():\n    x = 5\n    return x\nx = await Wait(), f()")
for source in ("(await x for x in y)", "def f(): (x async for x in y)", "[(x async for x in y) for z in w]", "lambda: (await x for x in y)"):
    print(hex(compile(source, "<top>", "exec", flags=FLAG).co_flags & 0x2a0))
for bad in ("def f(): await x", "class C: await x", "lambda: await x", "return await x", "yield 1"):
    try:
        compile(bad, "<top>", "exec", flags=FLAG)
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
