import sys

events = []


def tracer(frame, event, arg):
    name = frame.f_code.co_name
    if event == "exception":
        arg = arg[0].__name__
    elif hasattr(arg, "__dict__"):
        arg = type(arg).__name__
    line = frame.f_lineno and frame.f_lineno - frame.f_code.co_firstlineno
    events.append(f"{name} {event} {line}" + (f" {arg!r}" if event == "exception" else ""))
    return tracer


def show(f, *args):
    sys.settrace(tracer)
    try:
        f(*args)
    except Exception as e:
        sys.settrace(None)
        events.append(repr(e))
    sys.settrace(None)
    print(f"-- {f.__name__}")
    print("\n".join(events))
    events.clear()


class Wait:
    def __await__(self):
        yield


async def value(x):
    await Wait()
    return x


async def numbers(n):
    for i in range(n):
        yield i


class Manager:
    async def __aenter__(self):
        return 1

    async def __aexit__(self, *args):
        pass


async def waiting():
    x = await value(1)
    await value(
        None)


async def loops():
    async for x in numbers(2):
        pass
    else:
        pass
    async for x in numbers(1): x = 2
    return [x async for x in numbers(2)]


async def managers():
    async with Manager() as x:
        pass
    async with Manager(), \
            Manager():
        return 1


async def failing():
    async with Manager():
        raise ValueError


def run(f):
    c = f()
    try:
        while True:
            c.send(None)
    except StopIteration:
        pass


for f in waiting, loops, managers, failing:
    show(lambda: run(f))
