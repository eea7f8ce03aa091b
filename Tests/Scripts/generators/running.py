def g():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
    yield me.gi_running


me = g()
print(next(me), next(me), me.gi_running, me.gi_yieldfrom, me.gi_frame is not None)
me.close()
print(me.gi_frame, me.gi_code.co_name)


def h():
    yield from me2


me2 = h()
try:
    next(me2)
except ValueError as e:
    print(e)
