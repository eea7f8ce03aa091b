# imports bind where they stand
def f():
    import math as m, os.path
    from math import pi as p, e
    print(m.floor(p), round(e), os.path.join("a", "b"))
    return sorted(locals())
print(f())
class C:
    import math
    from os import path as where
    import os.path
print(C.math.floor(2.5), C.where.basename("/x/y"), C.os.path is C.where)
def g():
    global taken
    import math as taken
g()
print(taken.__name__)
def h():
    x = 1
    def inner():
        nonlocal x
        import sys as x
    inner()
    return x.__name__
print(h())
try:
    exec("def k():\n    from math import *\n")
except SyntaxError as e:
    print(e.msg)
import os.path as op
print(op.__name__)
import dunder_import.a.b as deep
print(deep.__name__)
