import atexit

def outer():
    print("outer")
    atexit.register(inner)
    atexit.register(print, "printed")
def inner():
    print("inner")

atexit.register(print, "last")
atexit.register(outer)
