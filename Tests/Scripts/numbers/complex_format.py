z = 3.14159 - 2.71828j
print(f"{z} {z:.2f} {z:g} {z:.3e} {z:>25} {z:<25.1f}| {z:+.1f} {1j:.2} {0j}")
print(str(z), repr(z), "%s" % z, format(z, ""), f"{complex('inf')} {complex('nanj')}")
for spec in ("d", "05", "=10", "%"):
    try:
        print(format(z, spec))
    except ValueError as e:
        print(spec, e)
