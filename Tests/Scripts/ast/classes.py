# Every node class: its base, its fields and their types, and what its class holds as defaults.
import ast


def show(cls, depth=0):
    print("  " * depth + cls.__name__, cls.__module__, cls._fields, cls._attributes, cls.__match_args__ == cls._fields)
    types = cls.__dict__.get("_field_types")
    if types:
        print("  " * depth + "  ", {name: str(kind) for name, kind in types.items()})
        print("  " * depth + "  ", cls.__annotations__ == types)
    for name in cls._fields + cls._attributes:
        if name in cls.__dict__:
            print("  " * depth + "   default", name, cls.__dict__[name])
    for inner in cls.__subclasses__():
        if inner.__name__ not in ("Suite", "AugLoad", "AugStore", "Param", "slice") and cls is not ast.Constant:
            show(inner, depth + 1)


show(ast.AST)
print(ast.Name.__doc__, ast.cmpop.__doc__, ast.excepthandler.__doc__, sep="\n")
print(ast.pattern.__doc__)
