# Special methods are looked up on the type.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return f"{type(e).__name__}: {e}"

class C:
    pass

c = C()
async def coro(*a): return "instance"
c.__aenter__ = c.__aexit__ = c.__anext__ = coro
c.__aiter__ = lambda: c
async def w():
    async with c:
        pass
async def f():
    async for x in c:
        pass
print(run(w()))
print(run(f()))
async def enter(self): return "type"
async def leave(self, *a): return None
C.__aenter__ = enter
print(run(w()))
C.__aexit__ = leave
async def w2():
    async with c as x:
        return x
print(run(w2()))
class D:
    __aenter__ = None
    async def __aexit__(self, *a): pass
async def w3():
    async with D():
        pass
print(run(w3()))
class E:
    __aiter__ = None
async def f2():
    async for x in E():
        pass
print(run(f2()))
class Desc:
    def __get__(self, o, t):
        print("get", o is not None, t.__name__)
        async def enter(): return "descriptor"
        return enter
class F:
    __aenter__ = Desc()
    async def __aexit__(self, *a): pass
async def w4():
    async with F() as x:
        return x
print(run(w4()))
class G:
    @staticmethod
    def __await__():
        return iter(["x"])
async def aw():
    await G()
print(aw().send(None))
class H:
    @classmethod
    def __await__(cls):
        yield cls.__name__
async def aw2():
    await H()
print(aw2().send(None))
