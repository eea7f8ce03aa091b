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


def value(x):
    return x


def several(x):
    return (
        x)


def several_constant():
    return (
        1)


def nothing(x):
    if x:
        return
    return None


def dead():
    return 1
    x = 2


def expression(x):
    return 1 if x else 2


def loop(x):
    for y in x:
        return y
    while True:
        return


def implicit(x):
    for y in x:
        pass


def raising():
    raise ValueError(
        "text"
    )


show(value, 1)
show(several, 1)
show(several_constant)
show(nothing, 1)
show(nothing, 0)
show(dead)
show(expression, 1)
show(loop, [1])
show(loop, [])
show(implicit, [])
show(raising)
