class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1j
    def __index__(self): return 3
    def __bool__(self): return False
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __hash__(self): return 99
    def __len__(self): return 7
    def __format__(self, s): return f"format {s!r}"
    def __bytes__(self): return b"by"
    def __dir__(self): return ["z", "a"]
    def __sizeof__(self): return 1
    def __reversed__(self): return "reversed"
    def __length_hint__(self): return 2


import math
u = U()
print(-u, +u, ~u, abs(u), int(u), float(u), complex(u), [0, 1, 2, 3][u], bool(u), round(u), round(u, 2), math.trunc(u), math.floor(u), math.ceil(u), hash(u), len(u), format(u, "x"), bytes(u), dir(u), reversed(u), hex(u), range(u), "ab" * u, bin(u), chr(65 + u.__index__()), "abcdef"[:u])


class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __len__(self): return "x"
    def __hash__(self): return 1.5
    def __index__(self): return 1.0
    def __str__(self): return None
    def __repr__(self): return 1
    def __bytes__(self): return "s"
    def __format__(self, s): return 5
    def __iter__(self): return 5
    def __bool__(self): return 0


b = Bad()
for f in (int, float, len, hash, hex, str, repr, bytes, format, iter, list, bool, lambda b: [1][b]):
    try:
        print(f(b))
    except TypeError as e:
        print(e)
