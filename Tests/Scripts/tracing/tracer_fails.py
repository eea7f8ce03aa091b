# An exception in a trace function goes into the traced code, and tracing is off.
import sys

def tracer(frame, event, arg):
    if event == "line":
        raise RuntimeError("from the tracer")
    return tracer

def f():
    a = 1
    return a

sys.settrace(tracer)
try:
    f()
except RuntimeError as e:
    print("caught", e, sys.gettrace())
print(f())

def profiler(frame, event, arg):
    if event == "call":
        raise KeyError("from the profiler")

sys.setprofile(profiler)
try:
    f()
except KeyError as e:
    print("caught", e, sys.getprofile())
