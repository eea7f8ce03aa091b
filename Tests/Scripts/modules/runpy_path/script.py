import sys
name = __name__
file = __file__
arguments = sys.argv[:1]
assert sys.modules[__name__].__dict__ is globals()
