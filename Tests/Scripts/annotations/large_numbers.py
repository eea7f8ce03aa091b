# Texts of annotations with ints of any size and base.
from __future__ import annotations


def f(a: 0x8000000000000000, b: 9223372036854775808, c: -0xffffffffffffffffffff, d: 0b1 << 70, e: [10 ** 30, 0o7777777777777777777777777]): pass


for name, text in f.__annotations__.items():
    print(name, text, eval(text))
print(eval("0x8000000000000000 - 9223372036854775808"), -0x8000000000000000, -0x10000000000000000, -18446744073709551616)
print(0 - -0xffffffffffffffff, +-0xffffffffffffffff, ~0xffffffffffffffff)
