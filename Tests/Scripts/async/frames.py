# Frames of suspended coroutines: line, locals, clear.
class Wait:
    def __await__(self):
        yield

async def f(a):
    b = a + 1
    await Wait()
    c = b + 1
    await Wait()

c = f(1)
print(c.cr_frame.f_lineno, c.cr_frame.f_locals, c.cr_frame.f_back)
c.send(None)
fr = c.cr_frame
print(fr.f_lineno, dict(fr.f_locals), fr.f_back, fr.f_code.co_name)
try:
    fr.clear()
except RuntimeError as e:
    print(e)
c.send(None)
print(fr is c.cr_frame, fr.f_lineno, dict(fr.f_locals))
c.close()
print(c.cr_frame, fr.f_code.co_name)

def g():
    x = 1
    import sys
    me = sys._getframe()
    print(me is gen.gi_frame, me.f_back is not None)
    try:
        me.clear()
    except RuntimeError as e:
        print(e)
    yield me

gen = g()
before = gen.gi_frame
me = next(gen)
print(me is gen.gi_frame, me is before, me.f_back)
fresh = g()
fresh.gi_frame.clear()
print(fresh.gi_frame, list(fresh))
