def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def hanoi(n, a, b, c):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print(depth(500), is_even(101), hanoi(3, "A", "B", "C"), flatten([1, [2, [3, [4]], 5]]), ackermann(2, 3))
