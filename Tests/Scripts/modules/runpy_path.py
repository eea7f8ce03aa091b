import os
import runpy
import sys
here = os.path.dirname(os.path.abspath(__file__))
base = os.path.join(here, "runpy_path")
argv = sys.argv[:]
space = runpy.run_path(os.path.join(base, "script.py"))
print(space["name"], os.path.relpath(space["file"], here), space["arguments"] == [os.path.join(base, "script.py")])
space = runpy.run_path(os.path.join(base, "script.py"), {"extra": 1}, "given.name")
print(space["name"], space["__package__"], space["extra"], space["__spec__"])
space = runpy.run_path(base)
print(space["where"], space["__name__"], space["__spec__"].name, space["__package__"])
print(sys.argv == argv, base in sys.path, "given.name" in sys.modules, "<run_path>" in sys.modules)
try:
    runpy.run_path(os.path.join(base, "nothing.py"))
except FileNotFoundError as e:
    print(e.strerror)
try:
    runpy.run_path(os.path.join(base, "empty"))
except ImportError as e:
    print(str(e).replace(base, ""))
try:
    runpy.run_path(os.path.join(base, "fails.py"))
except ZeroDivisionError:
    print(sys.argv == argv, "<run_path>" in sys.modules)
