# What can be awaited: coroutines, objects with __await__; and what the iterator gets.
class Pause:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        return got

async def f():
    x = await Pause("one")
    y = await Pause("two")
    return x, y

c = f()
print(c.send(None))
print(c.send("first"))
try:
    c.send("second")
except StopIteration as e:
    print(e.value)

class Listed:
    def __await__(self):
        return iter(["a", "b"])

async def g():
    return await Listed()

c = g()
print(c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)

class Own:
    def __init__(self):
        self.n = 0
    def __await__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise StopIteration("end")
        return self.n

async def h():
    return await Own()

c = h()
print(c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
