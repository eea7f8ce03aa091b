# throw() and close() of an awaitable that is no coroutine are called where they exist.
class Full:
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        return "next"
    def send(self, v):
        return f"sent {v}"
    def throw(self, *args):
        print("throw", [a if isinstance(a, type) else type(a).__name__ for a in args])
        if isinstance(args[0], LookupError):
            raise StopIteration("from throw")
        if args[0] is OSError:
            raise
        return "thrown"
    def close(self):
        print("close")

class Plain:
    def __await__(self):
        return self
    def __next__(self):
        return "plain"

async def f(x):
    try:
        return await x
    except BaseException as e:
        print("except", type(e).__name__)
        raise

c = f(Full())
print(c.send(None), c.send(1), c.throw(ValueError()), c.throw(ValueError))
try:
    c.throw(KeyError())
except StopIteration as e:
    print(e.value)
c = f(Full())
c.send(None)
c.close()
c = f(Plain())
print(c.send(None), c.send(None))
try:
    c.send(5)
except AttributeError as e:
    print(e)
c = f(Plain())
c.send(None)
try:
    c.throw(ZeroDivisionError)
except ZeroDivisionError as e:
    print("out")
c = f(Plain())
c.send(None)
c.close()
