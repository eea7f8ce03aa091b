import atexit
import weakref
class C: pass
keep = C()
weakref.finalize(keep, print, "one")
weakref.finalize(keep, print, "two")
never = weakref.finalize(keep, print, "never")
never.atexit = False
def fails():
    print("fails")
    raise ValueError("in a finalizer")
weakref.finalize(keep, fails)
def more():
    print("more")
    weakref.finalize(keep, print, "made at the end")
weakref.finalize(keep, more)
atexit.register(print, "registered later, run earlier")
print("end of script")
