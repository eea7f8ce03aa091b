# Aliases are no classes; subclasses of GenericAlias keep their own repr; weak references and copies work.
import copy
import types
import weakref


class Own(types.GenericAlias):
    def __repr__(self):
        return "own " + repr(self.__origin__)


a = Own(list, (int,))
print(a, type(a).__name__, a == list[int], a.__args__, type(a[()] if a.__parameters__ else a).__name__)
alias = list[int]
print(weakref.ref(alias)() is alias, copy.copy(alias) == alias, copy.deepcopy(alias) == alias)
for f in lambda: issubclass(alias, object), lambda: issubclass(int, alias), lambda: isinstance(1, alias):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(hasattr(alias, "__bases__"), hasattr(alias, "append"), alias.__name__)
try:
    print(type.__annotations__)
except AttributeError as e:
    print(e)
print(copy.deepcopy(slice([1], 2)) is slice([1], 2), copy.deepcopy(slice([1], 2)))
