r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], r[::2], 5 in r, 6 in r, r.index(8), r.count(8), r.start, r.stop, r.step, bool(range(0)), repr(range(5)), repr(range(0, 5, 1)), repr(range(0, 5, 2)))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(3) == [0, 1, 2], {range(2): 1}[range(0, 2)])
print(list(range(5, 0, -1)), list(range(0)), list(range(-3)), list(range(3, -3, -2)), range(10)[3], sum(range(101)), max(range(5)), list(reversed(range(0, 10, 4))), range(5)[-2:], range(1, 1)[:])
for bad in (lambda: range(), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range("a"), lambda: r[10], lambda: r.index(3), lambda: range(1, 2, 3, 4), lambda: r["a"], lambda: range(None), lambda: range(3) + range(3), lambda: range(3) < range(4)):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
