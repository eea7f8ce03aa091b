# call, line, return, exception: names, lines counted from the definition, values.
import sys

def f(x):
    y = x + 1
    for i in range(2):
        y += i
    return y

def g():
    f(1)
    raise ValueError("a")

def h():
    yield 1
    z = 2
    yield z

log = []

def tracer(frame, event, arg):
    code = frame.f_code
    if code.co_name in ("f", "g", "h"):
        if event == "exception":
            arg = arg[0].__name__, str(arg[1]), arg[2].tb_lineno - code.co_firstlineno
        log.append((code.co_name, event, frame.f_lineno - code.co_firstlineno, arg))
    return tracer

sys.settrace(tracer)
try:
    g()
except ValueError:
    pass
for v in h():
    pass
sys.settrace(None)
for entry in log:
    print(*entry)
print(sys.gettrace())
