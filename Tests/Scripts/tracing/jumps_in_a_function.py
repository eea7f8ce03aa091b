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


def plain(x):
    y = 1
    pass
    pass
    y = 2
    z = 3
    return y


def branches(x):
    if x:
        y = 1
    else:
        y = 2
    return y


jump(plain, 1, 5, 0)
jump(plain, 1, 3, 0)
jump(plain, 5, 1, 0)
jump(plain, 1, 1, 0)
jump(plain, 6, 2, 0)
jump(plain, 1, 0, 0)
jump(plain, 1, -1, 0)
jump(plain, 1, 100, 0)
jump(plain, 1, "x", 0)
jump(plain, 1, 1.5, 0)
jump(plain, 1, None, 0)
jump(plain, 1, 1 << 40, 0)
jump(plain, 0, 1, 0, event="call")
jump(plain, 6, 1, 0, event="return")
jump(branches, 1, 4, 1)
jump(branches, 2, 4, 1)
jump(branches, 2, 3, 1)
jump(branches, 5, 2, 0)
jump(branches, 1, 5, 0)
try:
    sys._getframe().f_lineno = 1
except ValueError as e:
    print(e)
try:
    del sys._getframe().f_lineno
except AttributeError as e:
    print(e)
