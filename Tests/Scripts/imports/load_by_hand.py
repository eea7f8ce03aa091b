# the documented way to import a file by its path
import importlib.util
import os
import sys
here = os.path.dirname(os.path.abspath(__file__))
path = os.path.join(here, "load_by_hand", "plain.txt.py")
spec = importlib.util.spec_from_file_location("by_hand", path)
print(spec.name, type(spec.loader).__name__, spec.has_location, spec.origin == path, spec.submodule_search_locations)
module = importlib.util.module_from_spec(spec)
print(module.__name__, module.__file__ == path, "by_hand" in sys.modules, hasattr(module, "value"))
spec.loader.exec_module(module)
print(module.value, module.name, "by_hand" in sys.modules)
print(importlib.util.spec_from_file_location("x", os.path.join(here, "load_by_hand", "readme.txt")))
package = importlib.util.spec_from_file_location("p", os.path.join(here, "load_by_hand", "__init__.py"))
print([os.path.basename(p) for p in package.submodule_search_locations])
other = importlib.util.spec_from_file_location("q", path, submodule_search_locations=["a", "b"])
print(other.submodule_search_locations, other.parent)
missing = importlib.util.spec_from_file_location("m", "/no/such/file.py")
print(missing.origin, missing.cached is not None)
try:
    missing.loader.exec_module(importlib.util.module_from_spec(missing))
except FileNotFoundError as e:
    print(e)
print(importlib.util.spec_from_file_location("none"))
from importlib.machinery import SourceFileLoader
loader = SourceFileLoader("direct", path)
print(loader.get_filename() == path, loader.get_filename("direct") == path, loader.is_package("direct"), loader.name)
try:
    loader.get_filename("other")
except ImportError as e:
    print(e, e.name)
print(loader.get_source("direct"))
print(loader.get_data(path))
print(loader.get_code("direct").co_name, sorted(loader.path_stats(path)))
print(loader == SourceFileLoader("direct", path), loader == SourceFileLoader("d", path), hash(loader) == hash(SourceFileLoader("direct", path)))
spec = importlib.util.spec_from_loader("direct", loader)
print(spec.origin == path, spec.has_location, spec.cached is not None)
spec = importlib.util.spec_from_loader("plain", object())
print(spec.origin, spec.has_location, spec.submodule_search_locations)
print(importlib.util.spec_from_loader("plain", None, origin="o", is_package=True))
class NoCreate:
    def exec_module(self, module):
        pass
try:
    importlib.util.module_from_spec(importlib.util.spec_from_loader("n", NoCreate()))
except ImportError as e:
    print(e)
print(importlib.util.module_from_spec(importlib.util.spec_from_loader("n", None)).__spec__.name)
