import gc
import weakref
class C:
    pass
def raises():
    local = C()
    global r
    r = weakref.ref(local)
    raise ValueError
def catch():
    try:
        raises()
    except ValueError as e:
        return e
e = catch()
gc.collect()
e.__traceback__ = None
gc.collect()
print(r())
