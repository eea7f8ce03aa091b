# A traceback of an exception thrown in from outside.
class Wait:
    def __await__(self):
        yield

async def inner():
    await Wait()

async def outer():
    await inner()

c = outer()
c.send(None)
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
c = outer()
try:
    c.throw(KeyError("at the start"))
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
c = outer()
c.send(None)
c.throw(OSError("printed"))
