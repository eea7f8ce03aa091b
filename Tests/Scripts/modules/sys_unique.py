# Of what describes the interpreter there is one instance.
import sys

for v in (sys.flags, sys.version_info):
    for args in ((), (v,)):
        try:
            type(v)(*args)
        except TypeError as e:
            print(e)
print(type(sys.float_info)(sys.float_info) == sys.float_info)
for f in (sys.intern, sys._is_interned):
    for args in ((), (b"x",)):
        try:
            f(*args)
        except TypeError as e:
            print(e)
