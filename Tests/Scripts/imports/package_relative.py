import package_relative as p
from package_relative.sub import deep, sibling_value
from package_relative.sub.deep import from_parent, name
print(p.top, deep.value, sibling_value, from_parent, name, p.sub.deep is deep)
print(sorted(n for n in dir(p) if not n.startswith("_")), p.__path__ is not None, p.__package__, deep.__package__)
