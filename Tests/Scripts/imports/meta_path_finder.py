# a finder and loader written in Python
import sys
from importlib.machinery import ModuleSpec

class Finder:
    def find_spec(self, fullname, path, target=None):
        print("find", fullname, path, target)
        if fullname.startswith("virtual"):
            return ModuleSpec(fullname, Loader(), is_package=fullname == "virtual")

class Loader:
    def create_module(self, spec):
        print("create", spec.name)
    def exec_module(self, module):
        print("exec", module.__name__, module.__spec__._initializing)
        module.x = 1

sys.meta_path.insert(0, Finder())
import virtual.sub
print(virtual.x, virtual.sub.x, virtual.__path__, virtual.__package__, virtual.sub.__package__)
print(type(virtual.__loader__).__name__, hasattr(virtual, "__file__"), hasattr(virtual, "__cached__"))
print(virtual.__spec__._initializing)
import virtual
try:
    import something_else
except ImportError as e:
    print(e)
from virtual import sub, deep
print(deep.__name__)
try:
    from virtual.sub import nothing
except ImportError as e:
    print(e, e.path)
print(str(virtual).partition(" object")[0])
del sys.meta_path[0]
