# What async with refuses, and exceptions in its methods.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return f"{type(e).__name__}: {e} {e.__context__!r}"

async def use(m):
    async with m:
        return "body"

async def fail(m):
    async with m:
        raise LookupError("body")

class NoExit:
    async def __aenter__(self):
        pass

class NoEnter:
    async def __aexit__(self, *a):
        pass

class SyncEnter:
    def __aenter__(self):
        return 1
    async def __aexit__(self, *a):
        pass

class SyncExit:
    async def __aenter__(self):
        pass
    def __aexit__(self, *a):
        return 7

class FailingEnter:
    async def __aenter__(self):
        raise OSError("enter")
    async def __aexit__(self, *a):
        print("never")

class FailingExit:
    async def __aenter__(self):
        pass
    async def __aexit__(self, *a):
        raise KeyError("exit")

class Sync:
    def __enter__(self):
        pass
    def __exit__(self, *a):
        pass

for m in (1, NoExit(), NoEnter(), SyncEnter(), SyncExit(), FailingEnter(), FailingExit(), Sync()):
    print(run(use(m)))
    print(run(fail(m)))

def sync(m):
    with m:
        pass

try:
    sync(NoExit())
except TypeError as e:
    print(e)
