# Profile functions hear of calls and returns, of Python functions and of native ones.
import sys

def f(x):
    return len(x)

log = []

def profiler(frame, event, arg):
    log.append((frame.f_code.co_name, event, getattr(arg, "__name__", arg)))

sys.setprofile(profiler)
f([1])
[].append(1)
try:
    int("x")
except ValueError:
    pass
sorted([2, 1], key=lambda v: -v)
sys.setprofile(None)
for entry in log:
    print(*entry)
print(sys.getprofile())
