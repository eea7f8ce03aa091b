import gc
class Mark:
    pass
def marks(generation=None):
    return [o for o in gc.get_objects(generation) if type(o) is Mark]
print(len(marks()))
keep = [Mark() for i in range(5)]
print(len(marks()), all(any(k is m for m in marks()) for k in keep))
objects = gc.get_objects()
print(type(objects), any(o is keep for o in objects), any(o is objects for o in objects))
print(any(type(o) in (int, str, float) for o in objects))
del keep[1:], objects
gc.collect()
print(len(marks()))
for bad in (3, -1, 10):
    try:
        gc.get_objects(bad)
    except ValueError as e:
        print(e)
for bad in ("x", 1.5):
    try:
        gc.get_objects(generation=bad)
    except TypeError as e:
        print(e)
gc.collect()
print(len(marks(2)), len(marks(0)), len(marks(1)), len(marks(None)))
