import module_getattr.lazy as lazy
print(lazy.real, lazy.made_up)
try:
    lazy.refused
except AttributeError as e:
    print(e)
from module_getattr.lazy import other
print(other, dir(lazy))
