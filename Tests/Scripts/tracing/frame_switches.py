# f_trace_lines and f_trace_opcodes.
import sys

log = []

def tracer(frame, event, arg):
    log.append(event)
    frame.f_trace_lines = False
    return tracer

def f():
    a = 1
    b = 2
    return a + b

sys.settrace(tracer)
f()
sys.settrace(None)
print(log)
frame = sys._getframe()
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
for name in ("f_trace_lines", "f_trace_opcodes"):
    try:
        setattr(frame, name, 1)
    except TypeError as e:
        print(e)

def opcodes(frame, event, arg):
    frame.f_trace_opcodes = True
    log.append(event)
    return opcodes

log.clear()
sys.settrace(opcodes)
f()
sys.settrace(None)
print(log.count("line"), log.count("opcode") > 3)
