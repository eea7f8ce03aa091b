# Coroutines as methods, class and static methods, properties, closures, decorated.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value

def log(f):
    async def wrapper(*a, **k):
        print("call", f.__name__, a[1:], k)
        return await f(*a, **k)
    return wrapper

class Base:
    async def name(self):
        return "base"

class C(Base):
    def __init__(self, v):
        self.v = v
    async def m(self, x, *args, y=2, **kw):
        return self.v, x, args, y, kw
    @classmethod
    async def c(cls):
        return cls.__name__
    @staticmethod
    async def s(x):
        return x
    @property
    async def p(self):
        return self.v
    @log
    async def d(self, a, b=None):
        return a, b
    async def name(self):
        return "derived " + await super().name()
    async def __call__(self, x):
        return x + self.v
    def __getattr__(self, name):
        async def f():
            return name
        return f

c = C(1)
print(run(c.m(1, 2, 3, y=4, z=5)), run(C.c()), run(c.s(3)), run(c.p), run(c.d(1, b=2)), run(c.name()), run(c(5)), run(c.dyn()))
for call in (lambda: c.m(), lambda: c.m(1, x=2), lambda: C.s(), lambda: c.d(1, 2, 3).send(None)):
    try:
        call()
    except TypeError as e:
        print(e)

def counter():
    n = 0
    async def inc():
        nonlocal n
        n += 1
        return n
    return inc

i = counter()
print(run(i()), run(i()), run(i()))
async def with_defaults(a, /, b, *, c=3):
    "doc"
    local = a
    return locals()
print(run(with_defaults(1, 2)), with_defaults.__doc__, with_defaults.__kwdefaults__)
async def annotated(x: int) -> str:
    y: list = []
print(annotated.__annotations__)
