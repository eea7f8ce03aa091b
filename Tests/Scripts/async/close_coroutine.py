# close() runs finally blocks; awaiting in them is refused.
class Wait:
    def __await__(self):
        yield

async def clean(name):
    try:
        await Wait()
    finally:
        print("finally", name)

async def outer():
    try:
        await clean("inner")
    except GeneratorExit:
        print("exit seen")
        raise
    finally:
        print("outer done")

c = outer()
c.send(None)
print(c.close())
print(c.close())
try:
    c.send(None)
except RuntimeError as e:
    print(e)

async def stubborn():
    try:
        await Wait()
    finally:
        await Wait()

c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
c.close()

async def returning():
    try:
        await Wait()
    except GeneratorExit:
        return "value"

c = returning()
c.send(None)
print(c.close())

async def failing():
    try:
        await Wait()
    finally:
        1 / 0

c = failing()
c.send(None)
try:
    c.close()
except ZeroDivisionError as e:
    print(e, repr(e.__context__))
c = outer()
print(c.close())
