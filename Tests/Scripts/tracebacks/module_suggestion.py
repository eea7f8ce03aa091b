def f():
    return math.pi


import sys
print(sys.argv[0] != "")
f()
