print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=3)), list(zip()), list(zip([1, 2], "ab")), list(zip([1, 2, 3], "ab", (True,))), list(zip("abc")), dict(zip("ab", range(9))), list(zip(*[(1, 2), (3, 4)])), list(zip([1], [2], strict=True)))
e = enumerate("xy", 10 ** 20)
print(next(e), next(e), next(e, None), type(e).__name__, iter(e) is e)
z = zip(iter([1, 2, 3]), iter("a"))
print(next(z), next(z, "end"), type(z).__name__)
it = iter(range(5))
print(list(zip(it, it)), list(it))
for bad in (lambda: enumerate(), lambda: enumerate(5), lambda: enumerate("a", "b"), lambda: zip(5), lambda: zip("a", 5), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1], [1], [], strict=True)), lambda: zip([1], k=2)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
