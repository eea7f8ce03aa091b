class N:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __bool__(self):
        return False

    def __round__(self, n="none"):
        return "round", n

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"


import math

n = N()
print(-n, +n, ~n, abs(n), not n, round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n))


class Bad:
    def __bool__(self):
        return 1

    def __len__(self):
        return -1

    def __int__(self):
        return "x"

    def __float__(self):
        return "x"

    def __complex__(self):
        return "x"

    def __index__(self):
        return "x"

    def __abs__(self):
        raise ValueError("abs")

    def __hash__(self):
        return "x"

    def __repr__(self):
        return 5

    def __str__(self):
        return 5

    def __format__(self, spec):
        return 5

    def __bytes__(self):
        return "x"

    def __iter__(self):
        return 5

    def __reversed__(self):
        return 5

    def __length_hint__(self):
        return "x"


class BadLen:
    def __len__(self):
        return "x"


class BigLen:
    def __len__(self):
        return 2**64


class FloatLen:
    def __len__(self):
        return 1.0


class OnlyLen:
    def __len__(self):
        return 0


b = Bad()
for text in ("bool(b)", "not b", "1 if b else 2", "b and 1", "len(b)", "int(b)", "float(b)", "complex(b)", "abs(b)", "hash(b)", "repr(b)", "str(b)", "format(b)", "f'{b}'", "'%s' % b", "bytes(b)", "iter(b)", "list(b)", "reversed(b)", "-b", "+b", "~b", "round(b)", "len(BadLen())", "bool(BadLen())", "len(BigLen())", "len(FloatLen())", "bool(OnlyLen())", "not OnlyLen()", "print(b)", "ascii(b)", "'{!r}'.format(b)", "[b] == [b]", "math.floor(b)"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
