import importlib
import sys
import reload.counter as counter
print(counter.count, counter.kept)
counter.kept = "changed"
counter.extra = "stays"
spec = counter.__spec__
again = importlib.reload(counter)
print(again is counter, counter.count, counter.kept, counter.extra)
print(counter.__spec__ is spec, counter.__spec__ == spec)
import reload as package
importlib.reload(package)
print(package.counter is counter)
for thing in (5, "reload", type(sys)("unknown")):
    try:
        importlib.reload(thing)
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "name", None))
del sys.modules["reload.counter"]
try:
    importlib.reload(counter)
except ImportError as e:
    print(e, e.name)
sys.modules["reload.counter"] = counter
del sys.modules["reload"]
try:
    importlib.reload(counter)
except ImportError as e:
    print(e, e.name)
sys.modules["reload"] = package
import reload.selfish
try:
    reload.selfish.fail = True
    importlib.reload(reload.selfish)
except ZeroDivisionError as e:
    print("failed", sys.modules["reload.selfish"] is reload.selfish, reload.selfish.after)
print(importlib.reload(sys) is sys)
