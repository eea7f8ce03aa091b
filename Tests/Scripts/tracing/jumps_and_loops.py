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


def loops():
    out = []
    for i in 1, 2:
        out.append(i)
        for j in "ab":
            out.append(j)
        out.append(3)
    n = 0
    while n < 2:
        n += 1
        out.append(n)
    else:
        out.append(9)
    return out


jump(loops, 1, 3)
jump(loops, 3, 7)
jump(loops, 5, 6)
jump(loops, 5, 7)
jump(loops, 5, 3)
jump(loops, 3, 4)
jump(loops, 3, 5)
jump(loops, 3, 2)
jump(loops, 7, 3)
jump(loops, 7, 9)
jump(loops, 9, 7)
jump(loops, 10, 8)
jump(loops, 5, 12)
jump(loops, 12, 2)


def side_by_side():
    out = []
    for i in 1, 2, 3:
        out.append(i)
    x = [[i for i in "xy"] for j in 1]
    return out


def beside():
    out = []
    for i in 1, 2, 3:
        out.append(i)
    for j in "abc":
        out.append(j)
    return out


jump(beside, 3, 5)
jump(beside, 5, 3)
jump(side_by_side, 3, 5)
jump(side_by_side, 1, 3)
