# gc-stress: skip, deep frames
def f():
    f()


try:
    f()
except RecursionError as e:
    print("caught at depth", type(e).__name__)
f2 = lambda: f2()
try:
    f2()
except RecursionError:
    print("again")
print("alive")
