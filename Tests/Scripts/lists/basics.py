a = [3, 1, 2]
print(a, a[0], a[-1], len(a), a + [4], a * 2, 2 * a, a * 0, a * -1, 3 in a, 5 not in a, a == [3, 1, 2], a != [], bool([]))
print([] == [], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [[1], [2]] == [[1], [2]], [1, 2] <= [1, 2], [1.0, True] == [1, 1])
print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(list([1])), list(x for x in "ab"))
b = a
b.append(9)
print(a, b is a, a[:] is a, a[:] == a)
for bad in (lambda: a[10], lambda: a[-10], lambda: a["x"], lambda: a[1.5], lambda: a + (1,), lambda: a * "x", lambda: a * 1.5, lambda: a < 5, lambda: list(5), lambda: list(1, 2), lambda: list(x=1), lambda: hash(a), lambda: a[None], lambda: a[1, 2], lambda: -a):
    try:
        print(bad())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
