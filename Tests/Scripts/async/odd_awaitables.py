# Corners of __aiter__, __anext__ and __await__ as attributes of odd kinds.
class Prop:
    @property
    def __await__(self):
        print("property")
        return lambda: iter(["p"])
class Called:
    class __await__:
        def __init__(self): print("made")
        def __iter__(self): return self
        def __next__(self): raise StopIteration("class")
    @staticmethod
    def x(): pass
class Lam:
    __await__ = lambda self: (x for x in "ab")
class Gen:
    def __await__(self):
        x = yield 1
        return (yield x)
class Slots:
    __slots__ = ()
    def __await__(self): return iter(())
class Inherit(Gen): pass
class Meta(type):
    def __await__(cls):
        yield cls.__name__
class OfMeta(metaclass=Meta): pass

def run(c):
    handed = []
    try:
        while True:
            handed.append(c.send(len(handed) or None))
    except StopIteration as e:
        return handed, e.value
    except BaseException as e:
        return handed, repr(e)

async def w(x): return await x
for x in (Prop(), Called(), Gen(), Slots(), Inherit(), OfMeta, OfMeta()):
    print(run(w(x)))
c = w(Lam())
print(c.send(None), c.send(None))
try:
    c.send("value")
except StopIteration as e:
    print(repr(e))
except AttributeError as e:
    print(e)
class Async:
    async def __aiter__(self): pass
class AIterGen:
    async def __aiter__(self):
        yield 1
        yield 2
class AnextValue:
    def __aiter__(self): return self
    i = 0
    def __anext__(self):
        self.i += 1
        if self.i > 2:
            raise StopAsyncIteration
        return Gen()
async def loop(x): return [y async for y in x]
print(run(loop(AIterGen())))
print(run(loop(AnextValue())))
