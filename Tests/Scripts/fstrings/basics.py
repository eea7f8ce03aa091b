name, n, pi = "Ada", 42, 3.14159
print(f"{name} {n} {pi}", f'{name!r} {name!s} {name!a}', F"{n}")
print(f"{{}} {{{n}}} }}{{")
print(f"{n:5}|{n:<5}|{n:^5}|{n:05}|{pi:.2f}|{name:>6}|{name:*^9}")
print(f"{n + 1} {n * 2 if n > 3 else 0} {[i for i in range(3)]} {(lambda x: x + 1)(2)}")
print(f"{n!r:>6}|{'é'!a:>8}|")
print(f"" f"{'' }" "|")
