# Which subclasses of builtin types have a __weakref__ entry, and which instances can be referred to.
import weakref

for base in object, int, tuple, bytes, set, frozenset, list, str, float, dict, Exception, bytearray, complex:
    made = type("Made", (base,), {})
    try:
        weakref.ref(made())
        print(base.__name__, "__weakref__" in vars(made), "__dict__" in vars(made))
    except TypeError as e:
        print(base.__name__, "__weakref__" in vars(made), "__dict__" in vars(made), e)
made = type("Made", (ExceptionGroup,), {})
print("__weakref__" in vars(made), ExceptionGroup("m", [ValueError()]).__module__)
print(weakref.ref(ExceptionGroup("m", [ValueError()])) is not None)
