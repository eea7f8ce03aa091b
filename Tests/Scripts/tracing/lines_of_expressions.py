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


def call(f):
    return f(
        1,
        *[
            2],
        k=
        3,
    )


def function(*args, **kwargs):
    return args


def operators(a, b):
    x = (a
         + b
         * 2
         - a)
    x = [
        a,
        1,
        "c",
    ]
    x = {
        a:
            b,
        1:
            2,
    }
    a.real. \
        __add__(
            b
        )
    x = a, \
        b
    b, \
        a = a, \
        b


def chained(a):
    return (
        0
        < a
        < 5
        and
        a
    )


def text(a):
    return f"""{
        a} and {
        a + 1}"""


def targets(a):
    x = {}
    x[
        a
    ] = (
        1)
    x[
        a] += \
        2
    del x[
        a]
    y = \
        z = \
        a
    assert (
        a
    ), (
        "text")


show(call, function)
show(operators, 1, 2)
show(chained, 1)
show(chained, 7)
show(text, 1)
show(targets, 1)
