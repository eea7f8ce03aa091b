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


def passing():
    for x in range(2):
        pass


def on_a_line():
    for x in range(3): pass
    for y in range(2): z = y


def otherwise():
    for x in 1, 2:
        if x == 3:
            break
    else:
        pass
    for x in 1, 2:
        if x == 1:
            break
    else:
        y = 1


def continuing():
    for x in 1, 2, 3:
        if x == 1:
            continue
        if x == 2:
            pass
        if x:
            continue


def several(
):
    for (
        a, b
    ) in (
        (1, 2),
        (3, 4),
    ):
        a = b


def pairs():
    for a, b in {1: 2, 3: 4}.items():
        pass
    for i, x in enumerate("ab"):
        continue


def empty():
    for x in ():
        pass
    for x in []:
        y = 1
    else:
        pass


for f in passing, on_a_line, otherwise, continuing, several, pairs, empty:
    show(f)
