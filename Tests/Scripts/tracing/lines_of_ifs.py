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


def last(x):
    if x:
        pass


def both(x):
    if x:
        pass
    else:
        pass


def chain(x):
    if x == 1:
        y = 1
    elif x == 2:
        pass
    elif x == 3:
        y = 3
    else:
        pass
    y = 4


def constant():
    if 0:
        pass
    if 1:
        x = 1
    if True:
        pass
    else:
        x = 2
    while 0:
        pass


def several(x):
    if (x
            and
            x > 1
            or not
            x):
        pass
    return (x
            if x
            else
            2)


def on_a_line(x):
    if x: pass
    else: x = 2
    if x: return 3


for f in last, both, chain, several, on_a_line:
    for x in 0, 1, 2, 3:
        show(f, x)
show(constant)
