class P:
    def __pow__(self, o, m="none"):
        return "pow", o, m

    def __rpow__(self, o, m="none"):
        return "rpow", o, m

    def __ipow__(self, o):
        return "ipow", o

    def __matmul__(self, o):
        return "matmul", o

    def __rmatmul__(self, o):
        return "rmatmul", o

    def __divmod__(self, o):
        return "divmod", o

    def __rdivmod__(self, o):
        return "rdivmod", o


p = P()
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 3), p @ 1, 1 @ p, divmod(p, 1), divmod(1, p))
q = p
q **= 5
print(q)
r = P()
r @= 7
print(r)
for text in ("pow(2, p, 3)", "pow(2, 3, p)", "pow(2.0, 2, 3)", "pow(2, 2.0, 3)", "pow(2, 3, 0)", "pow(2, -1, 4)", "pow(3, -1, 7)", "pow('a', 2)", "2 ** 'a'", "'a' ** 2", "1 @ 2", "[] @ []", "divmod('a', 1)", "divmod(1, 0)", "divmod(1.5, 0)", "1 // 0", "1 % 0", "1.0 % 0", "0 ** -1", "0.0 ** -1", "(-8) ** (1 / 3)", "1j ** 2", "0j ** -1", "pow(None, 1)", "None @ 1", "True ** False", "2 ** -1"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
