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


def f():
    x = 1
    pass
    return x


seen = set()


def only_opcodes(frame, event, arg):
    frame.f_trace_lines = False
    frame.f_trace_opcodes = True
    seen.add(event)
    return only_opcodes


def only_calls(frame, event, arg):
    frame.f_trace_lines = False
    seen.add(event)
    return only_calls


for g in only_opcodes, only_calls:
    sys.settrace(g)
    f()
    f()
    sys.settrace(None)
    print(sorted(seen))
    seen.clear()

order = []


def opcodes(frame, event, arg):
    frame.f_trace_opcodes = True
    line = frame.f_lineno - frame.f_code.co_firstlineno
    if not order or order[-1] != (event, line):
        order.append((event, line))
    return opcodes


sys.settrace(opcodes)
f()
order.clear()
f()
sys.settrace(None)
print(order[:-1])

frame = sys._getframe()
print(frame.f_trace_lines, frame.f_trace_opcodes, frame.f_trace)
for name in "f_trace_lines", "f_trace_opcodes":
    for value in True, False, 1:
        try:
            setattr(frame, name, value)
            print(name, getattr(frame, name))
        except TypeError as e:
            print(e)
