# Exceptions, their tracebacks and finally blocks over several awaits.
class Wait:
    def __await__(self):
        yield

log = []

async def level(n):
    try:
        await Wait()
        if n == 0:
            raise ValueError("bottom")
        await level(n - 1)
    except ValueError as e:
        log.append((n, len(names(e))))
        await Wait()
        raise
    finally:
        await Wait()
        log.append(n)

def names(e):
    tb = e.__traceback__
    r = []
    while tb:
        r.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return r

c = level(3)
steps = 0
try:
    while True:
        c.send(None)
        steps += 1
except ValueError as e:
    print(names(e))
print(steps, log)

async def replace():
    try:
        await level(0)
    except ValueError as e:
        try:
            await Wait()
            raise KeyError("new")
        except KeyError as k:
            await Wait()
            print(repr(k.__context__), k.__context__ is e)
            raise TypeError from None

c = replace()
try:
    while True:
        c.send(None)
except TypeError as e:
    print(repr(e.__context__), e.__suppress_context__, e.__cause__)
