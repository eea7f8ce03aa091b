# Eleven and eight queens: recursion with lists as flags, and with a generator and sets.
import time


def place(row, n, columns, up, down):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if not (columns[column] or up[row + column] or down[row - column + n]):
            columns[column] = up[row + column] = down[row - column + n] = True
            found += place(row + 1, n, columns, up, down)
            columns[column] = up[row + column] = down[row - column + n] = False
    return found


def boards(n, queens=()):
    row = len(queens)
    if row == n:
        yield queens
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(queens)):
            yield from boards(n, queens + (column,))


def run():
    n = 11
    count = place(0, n, [False] * n, [False] * (2 * n), [False] * (2 * n + 1))
    found = list(boards(8))
    return count, len(found), found[0], found[-1]


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
