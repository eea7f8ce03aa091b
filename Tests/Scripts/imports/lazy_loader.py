import importlib.machinery
import importlib.util
import os
import sys
here = os.path.dirname(os.path.abspath(__file__))
path = os.path.join(here, "lazy_loader", "target.py")
spec = importlib.util.spec_from_file_location("target", path)
spec.loader = importlib.util.LazyLoader(spec.loader)
module = importlib.util.module_from_spec(spec)
sys.modules["target"] = module
spec.loader.exec_module(module)
print("not yet", type(module).__name__)
module.preset = "kept"
print(module.value, type(module).__name__)
print(module.preset, module.__name__)
try:
    importlib.util.LazyLoader(object())
except TypeError as e:
    print(e)
factory = importlib.util.LazyLoader.factory(importlib.machinery.SourceFileLoader)
spec = importlib.util.spec_from_file_location("target2", path, loader=factory("target2", path))
module = importlib.util.module_from_spec(spec)
sys.modules["target2"] = module
spec.loader.exec_module(module)
try:
    module.nothing
except AttributeError as e:
    print(e)
