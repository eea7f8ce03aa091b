import gc
import sys
seen = []
def hook(u):
    seen.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, getattr(u.object, "__qualname__", u.object)))
sys.unraisablehook = hook
class Bad:
    def __del__(self):
        raise ValueError("in del")
class NotCallable:
    __del__ = 5
class Exits:
    def __del__(self):
        raise SystemExit("leave")
for cls in (Bad, NotCallable, Exits):
    x = cls()
    x.me = x
    del x
    gc.collect()
for s in seen:
    print(s)
