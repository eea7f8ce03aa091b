# Where exceptions of an asynchronous iterator appear.
class It:
    def __aiter__(self):
        return self
    async def __anext__(self):
        raise ValueError("in anext")

async def f():
    async for x in It():
        print(x)
        print(x)

async def g():
    return [
        x
        async for x in It()
    ]

async def h():
    async for x in 5: pass

for c in (f(), g(), h()):
    try:
        c.send(None)
    except Exception as e:
        import sys
        sys.excepthook(type(e), e, e.__traceback__)
