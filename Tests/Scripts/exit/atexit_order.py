import atexit

@atexit.register
def first():
    print("first")

atexit.register(print, "second", "args", sep="-")
atexit.register(lambda *a, **k: print(a, k), 1, 2, x=3)
print(atexit.register(first) is first, atexit._ncallbacks())
print("main ends")
