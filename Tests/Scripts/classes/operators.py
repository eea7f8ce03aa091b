class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V({self.n})"


names = "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod".split()
for name in names:
    setattr(V, f"__{name}__", lambda self, other, name=name: f"{name}({self}, {other})")
    setattr(V, f"__r{name}__", lambda self, other, name=name: f"r{name}({self}, {other})")
a = V(1)
print(a + 2, 2 + a, a - 2, 2 - a, a * 2, 2 * a, a / 2, 2 / a, a // 2, 2 // a, a % 2, 2 % a, a ** 2, 2 ** a, a @ 2, 2 @ a, sep="\n")
print(a & 2, 2 & a, a | 2, 2 | a, a ^ 2, 2 ^ a, a << 2, 2 << a, a >> 2, 2 >> a, divmod(a, 2), divmod(2, a), a + V(2), "s" + a, [1] + a, "%s" % a, sep="\n")
