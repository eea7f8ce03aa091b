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


def handlers():
    out = []
    try:
        out.append(1)
        1 / 0
    except ZeroDivisionError as e:
        out.append(2)
        out.append(sys.exception() is not None)
    except ValueError:
        out.append(3)
    else:
        out.append(4)
    finally:
        out.append(5)
        out.append(sys.exception() is None)
    out.append(sys.exception() is None)
    return out


jump(handlers, 1, 3)
jump(handlers, 1, 5)
jump(handlers, 1, 6)
jump(handlers, 1, 11)
jump(handlers, 3, 11)
jump(handlers, 3, 13)
jump(handlers, 4, 15)
jump(handlers, 4, 16)
jump(handlers, 5, 6)
jump(handlers, 6, 7)
jump(handlers, 6, 9)
jump(handlers, 6, 4)
jump(handlers, 7, 1)
jump(handlers, 7, 13)
jump(handlers, 7, 15)
jump(handlers, 13, 11)
jump(handlers, 13, 14)
jump(handlers, 14, 13)
jump(handlers, 13, 3)


def finals():
    out = []
    try:
        try:
            1 / 0
        finally:
            out.append(1)
            out.append(2)
    except ZeroDivisionError:
        out.append(3)
    return out


def returned():
    out = []
    try:
        return out
    finally:
        out.append(1)
        out.append(2)


jump(finals, 6, 7)
jump(finals, 7, 6)
jump(finals, 6, 10)
jump(finals, 4, 7)
jump(returned, 5, 6)
jump(returned, 6, 5)
jump(returned, 3, 6)
jump(returned, 6, 1)
