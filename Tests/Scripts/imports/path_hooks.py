# a hook and a finder for entries of sys.path
import sys
from importlib.machinery import ModuleSpec

class EntryFinder:
    def __init__(self, entry):
        self.entry = entry
    def find_spec(self, fullname, target=None):
        print("look for", fullname, "in", self.entry)
        if fullname == "hooked":
            return ModuleSpec(fullname, Loader(), origin=self.entry)
    def invalidate_caches(self):
        print("invalidate", self.entry)

class Loader:
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        module.where = module.__spec__.origin

def hook(entry):
    if entry.startswith("magic:"):
        print("hook", entry)
        return EntryFinder(entry)
    raise ImportError("not mine")

sys.path_hooks.insert(0, hook)
sys.path.insert(0, "magic:one")
import hooked
print(hooked.where, hooked)
try:
    import absent_from_magic
except ImportError as e:
    print(e)
print(type(sys.path_importer_cache["magic:one"]).__name__)
sys.path_importer_cache["magic:one"].invalidate_caches()
sys.path.pop(0)
sys.path_hooks.remove(hook)
sys.path.insert(0, "magic:two")
try:
    import absent_again
except ImportError as e:
    print(e)
print(sys.path_importer_cache["magic:two"])
sys.path[0] = 5
try:
    import absent_again
except ImportError as e:
    print(e)
print(len(sys.path_hooks), sys.path_hooks[1].__name__)
