class Real:
    pass


class Stand:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print("asked with", len(bases))
        return self.bases


class One(Stand(Real)):
    pass


print(One.__bases__, [type(b).__name__ for b in One.__orig_bases__])


class Two(Stand(Real, dict), Stand(), object):
    pass


print([b.__name__ for b in Two.__bases__])
for value in 5, [Real], None:
    try:
        exec("class X(s): pass", {"s": Stand(*value) if isinstance(value, list) else type("S", (), {"__mro_entries__": lambda self, b: value})()})
        print("fine")
    except TypeError as e:
        print(e)
try:
    type("X", (Stand(Real),), {})
except TypeError as e:
    print(e)
try:
    exec("class X(n): pass", {"n": type("N", (), {"__mro_entries__": None})()})
except TypeError as e:
    print(e)
