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


def on_a_line():
    return [x for x in range(3)]


def filtered():
    return [x for x in range(4) if x % 2]


def several():
    return [
        x +
        y
        for x in (1, 2)
        for y in (
            3, 4)
        if
        x
        < y - 1
    ]


def sets():
    return {x for x in "ab"} and {
        x: y
        for x,
        y in [(1, 2)]
    }


def generator():
    return list(
        x
        for x in (1, 2)
        if x > 1)


for f in on_a_line, filtered, several, sets:
    show(f)
show(generator)
