# gi_* along a generator's life.
def inner():
    yield 1
    yield 2

def g():
    print("running", x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_frame is not None)
    yield 0
    yield from inner()
    yield from [10]

x = g()
print(x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_frame.f_lineno, x.gi_code is g.__code__)
next(x)
print(x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_frame.f_lineno)
next(x)
print(x.gi_suspended, x.gi_yieldfrom.__name__, x.gi_frame.f_lineno, x.gi_yieldfrom.gi_frame.f_lineno)
next(x)
next(x)
print(type(x.gi_yieldfrom).__name__)
print(list(x))
print(x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_frame, x.gi_code.co_name)
for name in ("gi_running", "gi_suspended", "gi_yieldfrom", "gi_frame", "gi_code"):
    try:
        setattr(x, name, 1)
    except AttributeError as e:
        print(e)
y = g()
y.close()
print(y.gi_frame, y.gi_suspended, y.gi_yieldfrom)
z = inner()
next(z)
try:
    z.throw(KeyError)
except KeyError:
    print(z.gi_frame, z.gi_running)
