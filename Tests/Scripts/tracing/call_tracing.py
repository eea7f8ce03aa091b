# Nothing is traced while a trace function runs, unless it asks for it.
import sys

log = []

def inner():
    return 5

def tracer(frame, event, arg):
    name = frame.f_code.co_name
    log.append((name, event))
    inner()
    if name == "f" and event == "call":
        log.append(("result", sys.call_tracing(inner, ())))
    return None

def f():
    pass

sys.settrace(tracer)
f()
sys.settrace(None)
print(log)
for bad in ((inner, []), (inner,)):
    try:
        sys.call_tracing(*bad)
    except TypeError as e:
        print(e)
