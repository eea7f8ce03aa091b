# StopIteration carries tuples and exceptions as values unharmed.
async def f(x):
    return x

for v in ((1, 2), (), StopIteration(3), ValueError("v"), None, [1]):
    try:
        f(v).send(None)
    except StopIteration as e:
        print(repr(e.value), e.args)

async def g(x):
    return await f(x)

for v in ((1, 2), StopIteration(3), None):
    try:
        g(v).send(None)
    except StopIteration as e:
        print(repr(e.value), e.args)

class Next:
    def __await__(self): return self
    def __next__(self): raise StopIteration
class Next2(Next):
    def __next__(self): raise StopIteration(1, 2)
class Next3(Next):
    def __next__(self): raise StopIteration((1, 2))
class MyStop(StopIteration): pass
class Next4(Next):
    def __next__(self): raise MyStop(7)
async def h(n):
    return await n()
for n in (Next, Next2, Next3, Next4):
    try:
        h(n).send(None)
    except StopIteration as e:
        print(type(e).__name__, repr(e.value), e.args)
async def agen():
    for v in ((1, 2), StopIteration(3), None):
        yield v
async def all_of():
    return [x async for x in agen()]
try:
    all_of().send(None)
except StopIteration as e:
    print(e.value)
a = agen()
for i in range(4):
    try:
        a.__anext__().send(None)
    except StopIteration as e:
        print(repr(e.value), e.args)
    except StopAsyncIteration as e:
        print(repr(e))
