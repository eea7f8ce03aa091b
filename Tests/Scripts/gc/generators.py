# a suspended generator's finally runs when it is collected
import gc
def g(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)
x = g("first")
next(x)
del x
gc.collect()
y = g("never started")
del y
gc.collect()
z = g("exhausted")
print(list(z))
del z
gc.collect()
def stubborn():
    try:
        yield
    except GeneratorExit:
        print("exit")
        raise
def cyc():
    me = yield
    try:
        yield me
    finally:
        print("finally of a cycle")
c = cyc()
next(c)
c.send(c)
del c
gc.collect()
s = stubborn()
next(s)
del s
gc.collect()
