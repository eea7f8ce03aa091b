# every builtin that ordinary scripts use is there
names = "abs all any ascii bin bool bytes callable chr classmethod complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals map max min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip Ellipsis NotImplemented None True False __import__ __name__ __build_class__ exit quit copyright"
import builtins
print([n for n in names.split() if not hasattr(builtins, n)])
print(builtins.__name__, builtins.print is print, type(builtins).__name__)
