# Coroutines are no iterators.
async def f():
    return 1

def attempt(what):
    c = f()
    try:
        what(c)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
    c.close()

attempt(iter)
attempt(next)
attempt(list)
attempt(len)
attempt(lambda c: [x for x in c])
attempt(lambda c: c())
attempt(lambda c: c[0])
attempt(lambda c: c.__iter__)
attempt(lambda c: [*c])

def delegate(c):
    yield from c

attempt(lambda c: list(delegate(c)))
def unpack(c):
    a, b = c
attempt(unpack)
c = f()
try:
    type(c)()
except TypeError as e:
    print(e)
try:
    class Sub(type(c)):
        pass
except TypeError as e:
    print(e)
c.close()
