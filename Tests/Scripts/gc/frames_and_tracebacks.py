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
print(r() is not None, r() is e.__traceback__.tb_next.tb_frame.f_locals["local"])
e.__traceback__ = None
gc.collect()
print(r())
