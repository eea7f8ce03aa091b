# Slot wrappers taken from another builtin class refuse the instance; they are not passed over in silence.
class A(int):
    __eq__ = str.__eq__
    __lt__ = bytes.__lt__
    __add__ = str.__add__
    __hash__ = str.__hash__
    __repr__ = list.__repr__
    __len__ = dict.__len__
    __iter__ = list.__iter__
    __bool__ = float.__bool__


a = A(3)
for f in (
    lambda: a == a, lambda: a < a, lambda: a + a, lambda: hash(a), lambda: repr(a), lambda: len(a), lambda: list(a),
    lambda: bool(a), lambda: {}[a], lambda: a in [1, a],
):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


class D(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy


d = D()
d.x = 42
print(d["x"], -d == d, type(-d))
