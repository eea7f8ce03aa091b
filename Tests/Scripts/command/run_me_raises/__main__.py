import sys
def f():
    raise ValueError("from a folder")
f()
