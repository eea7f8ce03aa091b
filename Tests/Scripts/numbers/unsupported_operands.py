ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "@": lambda a, b: a @ b, "<": lambda a, b: a < b, "&": lambda a, b: a & b, "**": lambda a, b: a ** b}
for op, f in ops.items():
    for a, b in [(1, "s"), ("s", 1), ([1], (1,)), (None, 1), (1.5, [2]), ({1}, [1]), ("a", b"a"), (int, 1), (len, 2), ({}, {})]:
        try:
            r = f(a, b)
            print(op, a, b, r)
        except TypeError as e:
            print(op, e)
for f in (lambda: -"s", lambda: +[], lambda: ~1.5, lambda: -None):
    try:
        f()
    except TypeError as e:
        print(e)
