# a namespace package takes its portions from several entries of sys.path, and notices changes
import os
import sys
here = os.path.dirname(os.path.abspath(__file__))
base = os.path.join(here, "namespace_portions_data")
sys.path[:0] = [os.path.join(base, "one"), os.path.join(base, "two")]
import nsp
print([os.path.relpath(p, base) for p in nsp.__path__], len(nsp.__path__))
import nsp.first, nsp.second
print(nsp.first.where, nsp.second.where)
print(nsp.__file__, nsp.__spec__.origin, nsp.__spec__.has_location, type(nsp.__path__).__name__)
print(type(nsp.__loader__).__name__, nsp.__package__)
print(repr(nsp).replace(base, ""))
print(hasattr(nsp, "__cached__"))
try:
    import nsp.third
except ImportError as e:
    print(e, e.name)
sys.path.append(os.path.join(base, "three"))
import nsp.third
print(nsp.third.where, [os.path.relpath(p, base) for p in nsp.__path__])
print(os.path.join(base, "one", "nsp") in nsp.__path__, nsp.__path__[0] == os.path.join(base, "one", "nsp"))
import nsp.inner.deep
print(nsp.inner.deep.where, repr(nsp.inner).replace(base, ""))
sys.path.insert(0, os.path.join(base, "regular"))
sys.modules.pop("nsp")
import nsp
print(nsp.kind, len(nsp.__path__))
