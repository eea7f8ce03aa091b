# importing a submodule sets it on its package; a name that the package has hides it from `from`
import submodule_attributes.a
print(submodule_attributes.a.value)
import submodule_attributes.clash
print(submodule_attributes.clash)
from submodule_attributes import clash
print(clash)
import submodule_attributes.clash as c
print(c)
import sys
del submodule_attributes.a
print(hasattr(submodule_attributes, "a"))
import submodule_attributes.a as again
print(again.value, hasattr(submodule_attributes, "a"))
from submodule_attributes import a as third
print(third is again)
