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


class Manager:
    def __init__(self, swallows=False):
        self.swallows = swallows

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return self.swallows


def passing():
    with Manager():
        pass


def returning():
    with Manager() as a:
        return 1


def returning_value(x):
    with Manager() as a, \
            Manager() as b:
        return (
            x)


def looping():
    for x in 1, 2:
        with Manager():
            if x == 1:
                continue
            break
    x = 1


def swallowing():
    with Manager(True):
        1 / 0
    x = 1


def leaving():
    with Manager(), Manager():
        x = 1
        1 / 0


def leaving_far():
    with Manager(), \
            Manager():
        if x:
            pass


def on_a_line():
    with Manager(): pass
    with Manager(): 1 / 0


for f in passing, returning, looping, swallowing, leaving, leaving_far, on_a_line:
    show(f)
show(returning_value, 1)
