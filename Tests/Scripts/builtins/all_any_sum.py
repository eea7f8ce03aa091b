print(all([]), all([1, 2]), all([1, 0]), any([]), any([0, 2]), any(x > 3 for x in range(5)), sum([]), sum([1, 2, 3]), sum([1.5, 2]), sum([[1], [2]], []), sum((1, 2), 10), sum(range(100)), sum([True, True]), sum([1j, 2]), sum([0.1] * 10), sum([1, 2], start=5), sum([2 ** 62] * 4), sum([1e100, 1.0, -1e100]), sum([2 ** 70, 1.5]))
log = []
print(all(log.append(x) or x for x in [1, 0, 2]), log)
for bad in (lambda: sum(["a", "b"]), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([1], [2]), lambda: all(5), lambda: any(), lambda: sum(), lambda: sum([b"a"], b"")):
    try:
        print(bad())
    except TypeError as e:
        print(e)
