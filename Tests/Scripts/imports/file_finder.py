import importlib.machinery as machinery
import os
here = os.path.dirname(os.path.abspath(__file__))
details = (machinery.SourceFileLoader, [".src"])
finder = machinery.FileFinder(os.path.join(here, "file_finder_data"), details)
spec = finder.find_spec("odd")
print(spec.name, os.path.basename(spec.origin), finder.find_spec("plain"))
hook = machinery.FileFinder.path_hook(details)
print(hook.__name__, type(hook(here)).__name__)
try:
    hook("/no/such/folder")
except ImportError as e:
    print(e, e.path)
try:
    hook(__file__)
except ImportError as e:
    print(e)
print(machinery.FileFinder("", details).path == os.getcwd(), machinery.FileFinder(".").path == os.getcwd())
print(machinery.PathFinder.find_spec("file_finder_target").name)
print(machinery.PathFinder.find_spec("file_finder_target", ["/nowhere"]))
print(machinery.PathFinder.find_spec("sub", [os.path.join(here, "file_finder_data")]).submodule_search_locations is not None)
print(machinery.BuiltinImporter.find_spec("sys").origin, machinery.BuiltinImporter.find_spec("file_finder_target"))
print(machinery.BuiltinImporter.is_package("sys"), machinery.FrozenImporter.find_spec("file_finder_target"))
for name in ("SOURCE_SUFFIXES",):
    print(name, getattr(machinery, name))
try:
    machinery.BuiltinImporter.get_source("nope")
except ImportError as e:
    print(e, e.name)
import sys
print([f.__name__ for f in sys.meta_path], [repr(f) for f in sys.meta_path])
print(machinery.BuiltinImporter.load_module("sys") is sys)
