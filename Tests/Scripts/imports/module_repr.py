import sys
Module = type(sys)
m = Module("name")
print(m)
m.__file__ = "/some/file.py"
print(m)
m.__name__ = "other"
print(m)
del m.__name__
print(m)
m = Module("lone")
m.__loader__ = "loader"
print(m)
del m.__loader__
print(m)
from importlib.machinery import ModuleSpec
m = Module("specified")
m.__spec__ = ModuleSpec("by spec", None)
print(m)
m.__spec__ = ModuleSpec("by spec", "the loader")
print(m)
m.__spec__ = ModuleSpec("by spec", "the loader", origin="somewhere")
print(m)
m.__spec__.has_location = True
print(m)
m.__spec__.name = None
print(m)
print(sys, __import__("builtins"))
print(Module.__module__, Module.__name__)

class Sub(Module):
    def __repr__(self):
        return "sub " + self.__name__

print(Sub("x"), repr(Sub("y")))
print(Module("with doc", "the doc").__doc__, Module("x").__doc__)
print(sorted(vars(Module("x"))))
for call in (lambda: Module(), lambda: Module(5), lambda: Module("a", "b", "c")):
    try:
        call()
    except TypeError as e:
        print(e)
