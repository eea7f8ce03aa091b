# A coroutine is awaited once, and by one at a time.
class Wait:
    def __await__(self):
        yield

async def f():
    await Wait()

async def waiter(c):
    await c

def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        print("value", e.value)
    except (RuntimeError, ValueError) as e:
        print(e)

c = f()
run(waiter(c))
run(waiter(c))
c = f()
a = waiter(c)
b = waiter(c)
a.send(None)
run(b)
run(a)

async def itself():
    await me

me = itself()
run(me)

async def nested():
    try:
        you.send(None)
    except ValueError as e:
        print(e)
    try:
        you.throw(KeyError())
    except ValueError as e:
        print(e)
    try:
        you.close()
    except ValueError as e:
        print(e)

you = nested()
run(you)
