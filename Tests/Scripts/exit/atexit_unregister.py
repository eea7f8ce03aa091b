import atexit

def f():
    print("f")
def g():
    print("g")

class Equal:
    def __call__(self):
        print("equal called")
    def __eq__(self, other):
        return other is f

atexit.register(f)
atexit.register(g)
atexit.register(f)
e = Equal()
atexit.register(e)
print(atexit._ncallbacks())
atexit.unregister(f)
print(atexit._ncallbacks())
atexit.unregister(f)
atexit.unregister(len)
print(atexit._ncallbacks())

class Bad:
    def __eq__(self, other):
        raise ValueError("no comparison")

try:
    atexit.unregister(Bad())
except ValueError as x:
    print(x)
print(atexit._ncallbacks())
