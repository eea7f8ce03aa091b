name = None
print(f"{(n := 5)} {name.upper()!r:>10}")
