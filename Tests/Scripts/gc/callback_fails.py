import gc
import sys
reported = []
sys.unraisablehook = lambda u: reported.append((u.exc_type.__name__, str(u.exc_value), u.object is broken))
def broken(phase, info):
    raise ValueError("in " + phase)
gc.disable()
gc.callbacks.append(broken)
gc.collect()
del gc.callbacks[:]
print(reported)
