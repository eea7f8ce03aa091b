# What a coroutine handles stays with it while others run.
import sys

class Wait:
    def __await__(self):
        yield

async def f(name):
    try:
        raise ValueError(name)
    except ValueError:
        print(name, repr(sys.exception()))
        await Wait()
        print(name, repr(sys.exception()))
        try:
            raise KeyError(name)
        except KeyError as e:
            await Wait()
            print(name, repr(sys.exception()), repr(e.__context__))
        print(name, repr(sys.exception()))
    print(name, sys.exception())
    await Wait()
    print(name, repr(sys.exception()))

a, b = f("a"), f("b")
for i in range(4):
    for c in (a, b):
        try:
            if i == 3:
                try:
                    raise IndexError("outside")
                except IndexError:
                    c.send(None)
            else:
                c.send(None)
        except StopIteration:
            print("end")
    print("main", sys.exception())

async def g():
    try:
        await Wait()
    except KeyError as e:
        print(repr(e), repr(e.__context__))
        raise

c = g()
c.send(None)
try:
    1 / 0
except ZeroDivisionError:
    try:
        c.throw(KeyError("k"))
    except KeyError as e:
        print(repr(e.__context__))

async def h():
    try:
        raise OSError("own")
    except OSError:
        await Wait()

c = h()
c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print(repr(e.__context__))
