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


def plain(f):
    return f


def with_arguments(*args):
    return plain


def functions():
    @plain
    @with_arguments(
        1,
        2)
    def f(
        a=
        1,
        *,
        b:
        int = 2,
    ) -> str:
        pass

    f()
    g = lambda x: (
        x)
    g(1)


def classes():
    @plain
    class C(
        object,
        metaclass=
        type,
    ):
        "doc"
        x = 1
        pass

        def method(self):
            pass

    class D: pass

    class E:
        x: int = 1
        y: str

    C().method()


show(functions)
show(classes)
