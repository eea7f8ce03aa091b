# async with: enter, exit, suppression, several managers.
class M:
    def __init__(self, name, suppress=False):
        self.name = name
        self.suppress = suppress
    async def __aenter__(self):
        print("enter", self.name)
        return self.name.upper()
    async def __aexit__(self, t, e, tb):
        print("exit", self.name, t and t.__name__, repr(e), tb is not None)
        return self.suppress

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return f"{type(e).__name__}: {e}"

async def f():
    async with M("a") as a, M("b") as b:
        print(a, b)
        return "result"

print(run(f()))

async def g(suppress):
    async with M("c", suppress):
        1 / 0
    return "after"

print(run(g(False)))
print(run(g(True)))

async def h():
    for i in range(3):
        async with M(f"i{i}"):
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)

print(run(h()))

async def parenthesized():
    async with (
        M("p") as p,
        M("q", True),
    ):
        raise KeyError(p)
    return "done"

print(run(parenthesized()))

async def mixed():
    async with M("m"):
        with open("/dev/null") as f:
            async with M("n"):
                return f.closed

print(run(mixed()))
