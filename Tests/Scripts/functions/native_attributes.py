import math, time

for f in len, [].append, list.append, math.sin, dict.fromkeys, int.__add__, (1).__add__, str.join, "".join, object.__init__, object().__str__, int.real, type.__dict__["__name__"], time.time, print:
    row = [type(f).__name__]
    for name in "__name__", "__qualname__", "__module__":
        row.append(getattr(f, name, "-"))
    row.append(getattr(getattr(f, "__objclass__", None), "__name__", "-"))
    print(*row)
for f in len, list.append, int.__add__, (1).__add__:
    for name in "other", "__dict__":
        try:
            setattr(f, name, 1)
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
print(len == len, [].append == [].append, (1).__add__ == (1).__add__, hash(len) == hash(len))
a = []
print(a.append == a.append, a.append is a.append, a.append.__self__ is a, len.__self__.__name__)
