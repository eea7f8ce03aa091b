# await in all kinds of expressions.
async def v(x):
    return x

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value

async def f():
    print(f"{await v(1)} {await v('x')!r:>5} {await v(3.5):{await v(6)}.{await v(2)}f}")
    print(await v(1) + await v(2) * await v(3), -await v(4), await v(2) ** 3, not await v(0))
    print([await v(1), *await v([2, 3])], (await v(4),), {await v(5)}, {await v("k"): await v("v"), **await v({"m": 1})})
    print((await v([1, 2, 3]))[await v(1)], (await v("abc"))[await v(1):await v(3)])
    print(await v(1) if await v(False) else await v(2))
    print(await v(0) or await v(""), await v(1) and await v(2))
    print(await v(1) < await v(2) < await v(3), await v(1) in await v([1]))
    print((lambda x=await v(9): x)())
    if (n := await v(5)) > 3:
        print(n)
    while await v(False):
        pass
    for x in await v(range(2)):
        print(x)
    assert await v(True), await v("message")
    try:
        raise await v(ValueError("raised")) from await v(KeyError("cause"))
    except ValueError as e:
        print(repr(e), repr(e.__cause__))
    with await v(M()) as m:
        print(m)
    d = {}
    d[await v("key")] = await v("value")
    d["n"] = 1
    d["n"] += await v(2)
    (await v(d))["z"] = 26
    print(d)
    del (await v(d))[await v("key")]
    print(d)
    a, *b = await v("xyz")
    print(a, b)
    print(await (await v(v(7))))
    print(await v(await v(await v(8))))
    def inner(x: int = await v(1)):
        return x
    print(inner())
    class C(await v(dict)):
        x = 1
    print(C.__mro__[1], print(*await v([1, 2]), sep=await v("-"), **await v({"end": "!\n"})))
    return await v("returned")

class M:
    def __enter__(self):
        return "entered"
    def __exit__(self, *a):
        pass

print(run(f()))
