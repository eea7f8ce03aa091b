# Switched on and off inside running frames: frames that run already are traced by f_trace only.
import sys

log = []

def tracer(frame, event, arg):
    log.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer

def callee():
    return 1

def outer():
    callee()
    sys.settrace(tracer)
    callee()
    sys._getframe().f_trace = tracer
    x = 1
    y = 2
    sys.settrace(None)
    callee()
    return x + y

print(outer())
for entry in log:
    print(*entry)
