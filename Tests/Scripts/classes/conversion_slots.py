# What stands behind repr(), float(), bytes() and pow() in subclasses, and what complains.
class Repr:
    def __repr__(self):
        return b"bytes"


class Index(str):
    def __index__(self):
        return 1


class Length(list):
    def __len__(self):
        return -1


class C(object):
    def __new__(cls):
        return object.__new__(D)


class B(dict):
    pass


class D(B):
    def __new__(cls):
        return object.__new__(cls)

    def method(self):
        pass


for f in (
    lambda: repr(Repr()), lambda: float(Index("2")),
    lambda: int(Index("2")), lambda: bytes(Length()), lambda: bytearray(Length()), lambda: bytearray().extend(Length()),
    lambda: list(Length()), lambda: [*Length()], lambda: set(Length()), lambda: D(), lambda: C(),
    lambda: repr(type("E", (Repr,), {"m": lambda self: 1})().m), lambda: str(errors=1), lambda: str(encoding=1),
    lambda: str(encoding="ascii"), lambda: type.__prepare__(1, 2, 3, 4, x=5), lambda: pow("a", 2, 1j), lambda: pow(2, 3, 1j),
    lambda: pow(2.0, "a", 1), lambda: type(int | str)(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
