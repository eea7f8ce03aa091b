# A traceback of a thrown exception has the generators' lines.
def names(e):
    tb = e.__traceback__
    r = []
    while tb:
        r.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return r

def inner():
    yield 1
    yield 2

def outer():
    yield from inner()

for start in (0, 1, 2):
    x = outer()
    for _ in range(start):
        next(x)
    try:
        x.throw(KeyError("k"))
    except KeyError as e:
        print(names(e))
x = inner()
list(x)
try:
    x.throw(KeyError("finished"))
except KeyError as e:
    print(names(e))
e = ValueError("again")
for i in range(2):
    x = inner()
    next(x)
    try:
        x.throw(e)
    except ValueError:
        print(len(names(e)))
x = outer()
next(x)
x.throw(OSError("printed"))
