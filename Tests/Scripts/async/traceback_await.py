# The frames of a traceback are the coroutines that wait for each other.
async def inner(x):
    return 1 / x

async def middle(x):
    return (await inner(x)) + 1

async def outer():
    async with M() as m:
        await middle(m)

class M:
    async def __aenter__(self):
        return 0
    async def __aexit__(self, *a):
        pass

outer().send(None)
