# what loaders may leave out, return and raise
import sys
from importlib.machinery import ModuleSpec

class Finder:
    loader = None
    def find_spec(self, name, path, target=None):
        if name == "loaded":
            return ModuleSpec(name, self.loader)

finder = Finder()
sys.meta_path.insert(0, finder)

def attempt(loader):
    finder.loader = loader
    sys.modules.pop("loaded", None)
    try:
        import loaded
        print(repr(loaded), getattr(loaded, "x", None))
    except Exception as e:
        print(type(e).__name__, e, "loaded" in sys.modules)

class OnlyExec:
    def exec_module(self, module):
        module.x = 1
attempt(OnlyExec())

class Other:
    def create_module(self, spec):
        return Thing()
    def exec_module(self, module):
        module.x = 2
class Thing:
    def __repr__(self):
        return f"Thing({self.__name__}, {self.__spec__.name})"
attempt(Other())

class Fails(Other):
    def exec_module(self, module):
        1 / 0
attempt(Fails())

class FailsEarly(Other):
    def create_module(self, spec):
        raise OSError("early")
attempt(FailsEarly())
attempt(None)
attempt(5)

class Slots:
    def create_module(self, spec):
        return 17
    def exec_module(self, module):
        print("exec", module)
attempt(Slots())

class Swaps(Other):
    def exec_module(self, module):
        sys.modules[module.__name__] = "swapped"
attempt(Swaps())

class Legacy:
    def __repr__(self):
        return "<legacy loader>"
    def load_module(self, name):
        m = sys.modules[name] = type(sys)(name)
        m.x = "legacy"
        return m
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    attempt(Legacy())
print([str(w.message) for w in caught])
