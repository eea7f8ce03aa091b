# cr_* attributes on the way through a coroutine's life.
class Wait:
    def __await__(self):
        return iter([1])

async def inner():
    print(c.cr_running, c.cr_suspended, c.cr_frame is not None, c.cr_await)
    await Wait()

async def outer():
    await inner()

c = outer()
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code is outer.__code__, c.cr_origin)
print(c.cr_frame.f_code is outer.__code__, c.cr_frame is c.cr_frame)
c.send(None)
print(c.cr_running, c.cr_suspended, type(c.cr_await).__name__, c.cr_await.__name__)
print(type(c.cr_await.cr_await).__name__)
try:
    c.send(None)
except StopIteration:
    pass
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame, c.cr_code.co_name)
for name in ("cr_running", "cr_await", "cr_frame", "cr_code", "cr_origin", "cr_suspended"):
    try:
        setattr(c, name, 1)
    except AttributeError as e:
        print(e)
try:
    c.other = 1
except AttributeError as e:
    print(e)
