import dir_getattr_module as m
print(m.lazy, m.real)
try:
    m.never
except AttributeError as e:
    print(e, e.name, e.obj)
print(dir(m))
from dir_getattr_module import lazy
print(lazy)
try:
    from dir_getattr_module import never
except ImportError as e:
    print(str(e).partition(" (")[0], e.name_from)
try:
    from dir_getattr_module import broken
except ZeroDivisionError as e:
    print(e)
