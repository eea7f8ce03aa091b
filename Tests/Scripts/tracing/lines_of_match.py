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


def values(x):
    match x:
        case 1:
            pass
        case 2 | 3:
            y = 2
        case _:
            pass


def single(x):
    match x:
        case 1:
            y = 1


def only_default(x):
    match x:
        case _:
            y = 1


def guards(x):
    match x:
        case int() if x > 2:
            y = 1
        case [a, b] if (
                a > b):
            y = 2
        case {
            "k": v,
            **rest,
        }:
            y = 3
        case str(z):
            pass


for x in 1, 2, 5, "s":
    show(values, x)
    show(single, x)
show(only_default, 1)
for x in 1, 3, [2, 1], [1, 2], {"k": 1}, "s":
    show(guards, x)
