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


def counting():
    n = 0
    while n < 2:
        n += 1


def on_a_line():
    n = 0
    while n < 3: n += 1


def forever():
    n = 0
    while True:
        n += 1
        if n == 2:
            continue
        if n > 2:
            break
    while 1:
        pass
        break


def forever_on_a_line():
    x = [1, 2]
    while True: x.pop() if x else x.no


def several():
    n = 0
    while (
        n
        < 2
    ):
        n += 1
        continue
    else:
        pass


def passing():
    x = iter([1, 1, 0])
    while next(x):
        pass


def last_condition():
    n = 2
    while n:
        n -= 1
        if n:
            pass


for f in counting, on_a_line, forever, forever_on_a_line, several, passing, last_condition:
    show(f)
