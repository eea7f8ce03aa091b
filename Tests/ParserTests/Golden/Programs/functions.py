def f(): pass
def f(a, b: int = 1, /, c: str = 'x', *args: *Ts, d, e: float = 2, **kw: dict) -> None: return
def f(*, a): pass
def f(*a, b): pass
def f(**k,): pass
def f(a, /): pass
def f(a, *,  b=1,): pass
async def f(x):
  await x
  async for a, b in x: pass
  else: pass
  async with a as b, c: pass
  async with (a as b, c): return await x
@a
@b.c(1)
@d[0] if e else f
def g():
  "doc"
  x: int
  def h(): yield; yield 1; yield 1, *a; x = yield; y = yield from z; return
@x
async def f(): ...
@x
class A:
  y = 1

  def m(self): return self
