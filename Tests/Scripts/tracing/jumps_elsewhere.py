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


def cases(x):
    match x:
        case 1:
            y = 1
        case [a, b]:
            y = 2
        case _:
            y = 3
    return y


jump(cases, 1, 3, 0)
jump(cases, 1, 5, 0)
jump(cases, 3, 7, 1)
jump(cases, 2, 8, 1)
jump(cases, 3, 6, 1)


def generator():
    x = 1
    yield x
    x = 3
    yield x


def consumer():
    return list(generator())


def resumed():
    def trace(frame, event, arg):
        if frame.f_code is not generator.__code__:
            return trace
        line = frame.f_lineno - frame.f_code.co_firstlineno
        print("  ", event, line)
        if (event, line) == todo:
            frame.f_lineno += delta
        return trace

    for todo, delta in (("call", 2), 1), (("return", 2), 2), (("line", 3), -2), (("line", 2), 1):
        print(todo, delta)
        g = generator()
        sys.settrace(trace)
        values = [x for _, x in zip(range(6), g)]
        sys.settrace(None)
        print(values)


resumed()


def unbound(x):
    if x:
        a = b = c = 1
    else:
        a = 2
    del x
    return a, b, c


jump(unbound, 4, 5, 0)
jump(unbound, 1, 6, 0)


def comprehension():
    x = 1
    y = [i for i in (1, 2)]
    return x, y


jump(comprehension, 1, 3)
jump(comprehension, 3, 2)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    jump(comprehension, 1, 3)


def cells():
    x = 1

    def f():
        return x

    y = 2
    return f()


jump(cells, 1, 6)
jump(cells, 3, 1)

todo = [1]


def module_tracer(frame, event, arg):
    if frame.f_code.co_name != "<module>":
        return None
    print("  ", event, frame.f_lineno)
    if event == "line" and todo:
        todo.clear()
        frame.f_lineno = 4
    return module_tracer


code = compile("a = 1\nb = 2\nc = 3\nd = 4\n", "text", "exec")
space = {}
sys.settrace(module_tracer)
exec(code, space)
sys.settrace(None)
print("a" in space, "d" in space)
