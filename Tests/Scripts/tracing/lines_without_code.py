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


def passes():
    pass
    pass
    x = 1
    pass


def constants():
    "doc"
    "text"
    0
    ...
    x = 1
    None


def declarations():
    global y
    y = 1

    def inner():
        nonlocal z
        z = 2

    z = 1
    inner()
    pass


def empty():
    "doc"


def only_global():
    global y


def one(): pass


def two(): return 1


for f in passes, constants, declarations, empty, only_global, one, two:
    show(f)
