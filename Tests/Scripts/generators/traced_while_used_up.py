# A trace function that comes and goes while a builtin uses a generator up sees each yield from there on.
import sys

seen = []


def tracer(frame, event, arg):
    if frame.f_code.co_name in ("watched", "<genexpr>"):
        seen.append((event, arg if event == "return" else frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer


def watched():
    yield 1
    yield 2
    sys.settrace(tracer)
    yield 3
    yield 4
    sys.settrace(None)
    yield 5


print(sum(watched()), seen)
seen.clear()
sys.settrace(tracer)
r = sum(x for x in [1, 2])
sys.settrace(None)
print(r, seen)
seen.clear()


def profiler(frame, event, arg):
    if frame.f_code.co_name == "watched_too":
        seen.append((event, arg))


def watched_too():
    yield "a"
    sys.setprofile(profiler)
    yield "b"
    yield "c"
    sys.setprofile(None)
    yield "d"


print(list(watched_too()), seen)
