def make():
    try:
        try: raise KeyError("context")
        except KeyError:
            raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])]) from OSError("cause")
    except ExceptionGroup as e:
        return e
g = make()
g.add_note("one")
g.exceptions[1].add_note("two")
m, r = g.split(ValueError)
for part in (m, r):
    print(repr(part), part.__cause__ is g.__cause__, part.__context__ is g.__context__, part.__traceback__ is g.__traceback__,
          part.__suppress_context__, part.__notes__, part.__notes__ is g.__notes__)
    print([getattr(x, "__notes__", None) for x in part.exceptions])
m.__notes__.append("three")
print(g.__notes__, r.__notes__)
h = ExceptionGroup("plain", [ValueError(1), TypeError(2)])
m, r = h.split(TypeError)
print(m.__suppress_context__, h.__suppress_context__, m.__context__, hasattr(m, "__notes__"))
h.__notes__ = "text"
print(h.subgroup(TypeError).__notes__)
h.__notes__ = 5
print(hasattr(h.subgroup(TypeError), "__notes__"))
