def show(x): return repr(x)
g = ExceptionGroup("top", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), OSError(4)]), KeyError(5)])
for cond in (ValueError, (ValueError, KeyError), Exception, ZeroDivisionError, ExceptionGroup, lambda e: isinstance(e, OSError),
             lambda e: isinstance(e, ExceptionGroup) and e.message == "in", lambda e: 0):
    m, r = g.split(cond)
    print(m, "|", show(m), "|", show(r))
    print("  ", show(g.subgroup(cond)), m is g, r is g)
for cond in (1, "x", None, [ValueError], (ValueError, 1), int, (), object()):
    for f in (g.split, g.subgroup):
        try: print(f(cond))
        except TypeError as e: print(e)
def bad(e): raise ZeroDivisionError("cond")
try: g.split(bad)
except ZeroDivisionError as e: print(e)
