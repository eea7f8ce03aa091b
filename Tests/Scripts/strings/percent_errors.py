tests = [("%d", "x"), ("%d %d", 1), ("%d", (1, 2)), ("%s", ()), ("%z", 1), ("%", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a", {"a": 1}), ("%c", "ab"), ("%c", -1), ("%x", 1.5), ("%f", "x"), ("%i", None), ("none", 1), ("none", [1]), ("%*d", ("a", 1)), ("%d", 1j), ("%c", 1.5), ("%.5", 1), ("%o", "8"), ("%d", float("nan")), ("%d", float("inf"))]
for template, values in tests:
    try:
        print(repr(template), repr(template % values))
    except Exception as e:
        print(repr(template), type(e).__name__, e)
