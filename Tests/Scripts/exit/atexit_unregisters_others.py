import atexit

def f():
    print("f")
def g():
    print("g")
    atexit.unregister(f)

atexit.register(f)
atexit.register(g)
atexit.register(f)
