import sys

events = []


def tracer(frame, event, arg):
    name = frame.f_code.co_name
    if event == "exception":
        arg = arg[0].__name__
    elif hasattr(arg, "__dict__"):
        arg = type(arg).__name__
    line = frame.f_lineno and frame.f_lineno - frame.f_code.co_firstlineno
    events.append(f"{name} {event} {line}" + (f" {arg!r}" if event in ("exception", "return") else ""))
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


def numbers():
    yield 1
    x = yield (
        2)
    return 3


def delegating():
    x = yield from numbers()
    y = yield from [7]


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(5)


def loops():
    for x in numbers():
        pass
    for x in Iterator():
        pass
    for x in [1]:
        pass
    list(Iterator())


def delegates():
    for x in delegating():
        pass


def through():
    x = yield from Iterator()


def throwing():
    g = catching()
    next(g)
    g.throw(KeyError)
    g.close()
    g = catching()
    next(g)
    try:
        g.throw(ValueError)
    except ValueError:
        pass
    g = catching()
    g.close()
    try:
        g = catching()
        g.throw(ValueError)
    except ValueError:
        pass


def catching():
    try:
        yield 1
    except KeyError:
        yield 2


def logic():
    for x in any_of():
        pass


def any_of():
    x = 0 or (yield 1)
    while x is None: x = yield 2; x = 1
    y = (yield 3) if x else 4


show(loops)
show(delegates)
show(lambda: list(through()))
show(throwing)
show(logic)
