# Coroutines and generators compare by identity, hash, and cannot be pickled.
async def c(): pass
async def a(): yield
def g(): yield

def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

x = c()
for o in (g(), x, a()):
    attempt(lambda: o.__reduce_ex__(2))
    attempt(lambda: (o == o, o != o, o == 1, hash(o) == hash(o), bool(o)))
    attempt(lambda: o < o)
    attempt(lambda: o + 1)
    attempt(lambda: type(o)())
    attempt(lambda: {o: 1}[o])
    attempt(lambda: o.__class__.__name__)
    import weakref
    attempt(lambda: weakref.ref(o)() is o)
attempt(lambda: x.send())
attempt(lambda: x.throw())
attempt(lambda: x.close(1))
attempt(lambda: x.send(value=1))
attempt(lambda: a().asend())
attempt(lambda: a().aclose(1))
x.close()
