print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max({1: "a", 5: "b"}), min([1], key=lambda x: -x), max("aa", "b", key=len), min([], default="none"), max((), default=None), max([1, 2], default=0), min(x * x for x in (-2, 1)), max(1, 2.0), max(2, 2.0), min([[2], [1, 5]]), max(["a", "B"], key=str.lower), max(True, False))
for bad in (lambda: min(), lambda: max([]), lambda: min(5), lambda: max(1, "a"), lambda: min(1, 2, default=3), lambda: max([1], kee=2), lambda: min([1, None]), lambda: max(1, 2, key=5), lambda: max({}, key=len)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
