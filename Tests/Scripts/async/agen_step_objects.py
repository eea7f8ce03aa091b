# The objects that asend, athrow and aclose answer.
class Wait:
    def __await__(self):
        return (yield "waiting")

async def gen():
    try:
        while True:
            got = yield await Wait()
            print("got", got)
    except ValueError as e:
        yield repr(e)
    finally:
        print("finally")

def show(f, *args):
    try:
        print("yields", f(*args))
    except BaseException as e:
        print(type(e).__name__, e.args)

g = gen()
a = g.asend(None)
print(type(a).__name__, iter(a) is a, a.__await__() is a)
show(next, a)
show(a.send, "w")
show(next, a)
a = g.asend(9)
show(a.send, None)
show(a.throw, ValueError("in"))
a = g.asend(None)
show(a.throw, KeyError("direct"))
show(next, g.asend(None))
g = gen()
t = g.athrow(KeyError("t"))
print(type(t).__name__, iter(t) is t)
show(t.send, 5)
show(t.send, None)
g = gen()
a = g.asend(None)
show(next, a)
show(a.close)
show(next, g.__anext__())
g = gen()
a = g.asend(None)
show(a.close)
show(a.send, None)
g = gen()
t = g.aclose()
show(t.throw, ValueError("t"))
show(t.close)
g = gen()
show(g.asend)
show(lambda: type(a)())
