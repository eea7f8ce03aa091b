# loaders that change the source, or get it from somewhere else
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
here = os.path.dirname(os.path.abspath(__file__))

class Shouting(importlib.machinery.SourceFileLoader):
    def get_data(self, path):
        return super().get_data(path).replace(b"quiet", b"LOUD")

class Translating(importlib.machinery.SourceFileLoader):
    def source_to_code(self, data, path, *, _optimize=-1):
        return super().source_to_code(b"added = 1\n" + data, path)

path = os.path.join(here, "source_loader_subclass_data.py")
for cls in (Shouting, Translating):
    spec = importlib.util.spec_from_file_location("changed", path, loader=cls("changed", path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.text, getattr(module, "added", None), type(module.__loader__).__name__)

class Memory(importlib.abc.SourceLoader):
    def get_filename(self, name):
        return "<memory>/" + name
    def get_data(self, path):
        if "__pycache__" in path:
            raise OSError
        return b"where = __file__\nwho = __name__"

spec = importlib.util.spec_from_loader("remembered", Memory())
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.where, module.who, spec.loader.is_package("remembered"), spec.loader.get_source("remembered"))
print(spec.origin, module.__spec__.has_location)

class Inspect(importlib.abc.InspectLoader):
    def get_source(self, fullname):
        return "a = 1 + 1"
    def is_package(self, fullname):
        return False
loader = Inspect()
space = {}
exec(loader.get_code("x"), space)
print(space["a"], loader.get_code("x").co_filename)
module = importlib.util.module_from_spec(importlib.util.spec_from_loader("inspected", loader))
loader.exec_module(module)
print(module.a)
