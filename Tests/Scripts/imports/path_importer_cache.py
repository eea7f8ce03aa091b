import importlib.machinery
import os
import sys
import path_importer_cache.a
here = os.path.dirname(os.path.abspath(__file__))
finder = sys.path_importer_cache[here]
print(type(finder).__name__, finder.path == here, repr(finder).replace(here, "HERE"))
print(type(sys.path_importer_cache[here + "/path_importer_cache"]).__name__)
spec = finder.find_spec("path_importer_cache")
print(spec.name, type(spec.loader).__name__, [os.path.basename(p) for p in spec.submodule_search_locations])
print(finder.find_spec("nothing_here"))
print(finder.find_spec("anything.before.path_importer_cache").name)
space = finder.find_spec("namespace_portions_data")
print(space.loader, space.origin, [os.path.basename(p) for p in space.submodule_search_locations])
finder.invalidate_caches()
sys.path.insert(0, "/does/not/exist")
try:
    import nothing_here
except ImportError as e:
    print(e)
print(sys.path_importer_cache["/does/not/exist"])
class Stub:
    def find_spec(self, name, target=None):
        print("stub asked for", name)
sys.path_importer_cache["/does/not/exist"] = Stub()
try:
    import nothing_here
except ImportError as e:
    print(e)
