import sys
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda m, c, *rest: print("  ", c.__name__, m)


def jump(f, start, target, *args, event="line"):
    first = f.__code__.co_firstlineno
    log = []
    todo = [start]

    def tracer(frame, what, arg):
        if frame.f_code is not f.__code__:
            return None
        line = frame.f_lineno
        log.append(f"{what} {line and line - first}")
        if todo and what == event and line == first + start:
            todo.clear()
            try:
                frame.f_lineno = first + target if isinstance(target, int) else target
            except Exception as e:
                log.append(repr(e))
            else:
                log.append(f"now {frame.f_lineno - first}")
        return tracer

    sys.settrace(tracer)
    try:
        result = f(*args)
    except Exception as e:
        sys.settrace(None)
        result = repr(e)
    sys.settrace(None)
    print(f.__name__, start, "->", target, "gives", result)
    print("  ", ", ".join(log))


out = []


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        out.append(self.name)

    def __exit__(self, *args):
        out.append("-" + self.name)


def managers():
    out.clear()
    with Manager("a"):
        out.append(1)
        with Manager("b"):
            out.append(2)
            out.append(3)
        out.append(4)
    return out


jump(managers, 1, 3)
jump(managers, 3, 7)
jump(managers, 3, 8)
jump(managers, 5, 7)
jump(managers, 5, 8)
jump(managers, 6, 3)
jump(managers, 5, 4)
jump(managers, 5, 2)
jump(managers, 3, 5)
jump(managers, 7, 1)


def returning():
    out.clear()
    with Manager("a"):
        for i in 1, 2:
            with Manager("b"):
                return list(out)
    return out


jump(returning, 5, 6)
jump(returning, 5, 1)
