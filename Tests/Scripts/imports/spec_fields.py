# what a module's spec and its other names say
import spec_fields.plain as plain
import spec_fields
import os.path
here = os.path.dirname(os.path.abspath(__file__))

def show(module):
    spec = module.__spec__
    print(module.__name__, spec.name, spec.parent, repr(module.__package__), spec.has_location)
    print(type(spec).__name__, type(spec).__module__, type(spec.loader).__name__)
    print(os.path.relpath(spec.origin, here), os.path.relpath(module.__file__, here))
    print(spec.loader is module.__loader__, spec.loader_state, spec.cached == module.__cached__)
    print(spec.submodule_search_locations and [os.path.relpath(p, here) for p in spec.submodule_search_locations])
    print(spec.loader.name, os.path.relpath(spec.loader.path, here))
    print(hasattr(module, "__path__"))

show(plain)
show(spec_fields)
print(spec_fields.plain is plain)
print(sorted(n for n in vars(plain) if n.startswith("__")))
