from importlib.machinery import ModuleSpec
print(ModuleSpec("a", None))
print(ModuleSpec("a.b", None, origin="here"))
print(ModuleSpec("a.b", "loader", is_package=True))
spec = ModuleSpec("a.b", None, loader_state=7)
print(spec.parent, spec.loader_state, spec.has_location, spec.cached, spec.submodule_search_locations)
spec.has_location = True
print(spec.has_location)
spec.cached = "x"
print(spec.cached)
spec.submodule_search_locations = ["p"]
print(spec.parent, spec)
print(ModuleSpec("a", 1) == ModuleSpec("a", 1), ModuleSpec("a", 1) == ModuleSpec("a", 2), ModuleSpec("a", 1) != ModuleSpec("b", 1))
print(ModuleSpec("a", None) == 5)
try:
    hash(spec)
except TypeError as e:
    print(e)
for call in (lambda: ModuleSpec(), lambda: ModuleSpec("a"), lambda: ModuleSpec("a", None, "here")):
    try:
        call()
    except TypeError as e:
        print("TypeError")

class Mine(ModuleSpec):
    pass

print(Mine("q", None))
spec.anything = 3
print(spec.anything)
try:
    spec.parent = "no"
except AttributeError as e:
    print(type(e).__name__)
