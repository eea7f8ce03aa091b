import math


def show(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except (ArithmeticError, ValueError, TypeError) as e:
        print(type(e).__name__, e)


inf, nan = float("inf"), float("nan")
for a in ([], [1e16, 1, -1e16], [0.1] * 10, [1e308, 1e308], [inf, 1], [inf, -inf], [nan, 1], [1, 2, 3], [10**400], ["a"],
          [1e100, 1.0, -1e100, 1e-100, 1e50, -1.0, -1e50], [2.0**53, 1.0, 2.0**-100], [1e308, 1e308, -1e308],
          [0.1, 0.2, 0.3, -0.6]):
    show(math.fsum, a)
for a in ([], [1, 2, 3], [1.5, 2], [2] * 100, [0.1] * 10, [[1], 2], [1j, 2], [True, 2.5, 10**30], [None]):
    show(math.prod, a)
    show(math.prod, a, start=2)
for p, q in (([], []), ([1, 2], [3, 4]), ([1.5, 2], [2, 3]), ([0.1] * 10, [0.1] * 10), ([1], [1, 2]), ([1, 2], [1]),
             ([2**62, 2**62], [2, 2]), ([1e308, 1e308], [10, -10]), ([10, 20, 30], [1, 2.5, 3j]),
             ([1e100, 1, -1e100], [1, 1, 1]), ([True, 2.5], [1, False]), ([1, "a"], [1, 2]), ([inf, 1], [1, 1]),
             ([1, 2.5, 10**400], [1, 2, 3]), ([0.1, 0.2, 0.3], [1e16, 1.0, -1e16])):
    show(math.sumprod, p, q)
show(math.hypot), show(math.hypot, 3), show(math.hypot, -3, 4), show(math.hypot, 1, 1, 1)
show(math.hypot, 1e-320, 1e-320), show(math.hypot, 1e308, 1e308), show(math.hypot, nan, inf), show(math.hypot, "a")
show(math.dist, [1], [1, 2]), show(math.dist, (1, 2), [4, 6]), show(math.dist, 1, 2), show(math.dist, [], [])
s = 1
for i in range(40):
    v = []
    for k in range(4):
        s = (s * 1103515245 + 12345) % 2**31
        v.append((s - 2**30) / 10.0 ** (s % 13))
    show(math.hypot, *v), show(math.dist, v[:2], v[2:]), show(math.fsum, v), show(math.sumprod, v, v[::-1])
