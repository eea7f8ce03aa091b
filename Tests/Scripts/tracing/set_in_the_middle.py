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


def here():
    frame = sys._getframe()
    frame.f_trace = tracer
    sys.settrace(tracer); x = 1
    x = 2
    pass
    sys.settrace(None)
    x = 3
    sys.settrace(tracer)
    x = 4
    sys.settrace(None)


def start():
    sys._getframe(1).f_trace = tracer
    sys.settrace(tracer)


def there():
    x = 1; start(); x = 2
    for x in 1, 2: pass
    sys._getframe().f_trace = None
    x = 3
    sys._getframe().f_trace = tracer
    x = 4
    sys.settrace(None)


def numbers():
    yield 1
    yield 2


def generator():
    g = numbers()
    next(g)
    g.gi_frame.f_trace = tracer
    sys.settrace(tracer)
    next(g)
    next(g, None)
    sys.settrace(None)


here()
print("\n".join(events))
events.clear()
there()
print("\n".join(events))
events.clear()
generator()
print("\n".join(events))
