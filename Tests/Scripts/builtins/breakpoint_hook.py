import sys

calls = []
sys.breakpointhook = lambda *args, **kw: calls.append((args, kw)) or "result"
print(breakpoint(), breakpoint(1, k=2), calls)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as e:
    print(e)
sys.breakpointhook = 5
try:
    breakpoint()
except TypeError as e:
    print(e)
print(callable(sys.__breakpointhook__))
import os

os.environ["PYTHONBREAKPOINT"] = "0"
sys.breakpointhook = sys.__breakpointhook__
print(breakpoint(), breakpoint(1, 2, x=3))
os.environ["PYTHONBREAKPOINT"] = "builtins.len"
print(breakpoint([1, 2]))
os.environ["PYTHONBREAKPOINT"] = "sys.getrecursionlimit"
print(breakpoint() == sys.getrecursionlimit())
os.environ["PYTHONBREAKPOINT"] = "int"
print(breakpoint("7"))
import warnings

for bad in ".", "no_such_module.f", "sys.no_such_function", "no_such_name", "..":
    os.environ["PYTHONBREAKPOINT"] = bad
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        print(breakpoint(), [(x.category.__name__, str(x.message)) for x in w])
