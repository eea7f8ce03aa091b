def g():
    yield


i = g()
print(i.__name__, i.__qualname__, repr(i)[:20], i.gi_frame.f_lineno if i.gi_frame else None, hasattr(i, "send"), hasattr(i, "__next__"), bool(i))
i.__name__ = "other"
print(i.__name__, repr(i)[:20])
try:
    i.nosuch
except AttributeError as e:
    print(e)
try:
    g.send
except AttributeError as e:
    print(e)
try:
    len(i)
except TypeError as e:
    print(e)
try:
    i[0]
except TypeError as e:
    print(e)
try:
    type(i)()
except TypeError as e:
    print(e)
