def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def weekday(y, m, d):
    t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    y -= m < 3
    return (y + y // 4 - y // 100 + y // 400 + t[m - 1] + d - 1) % 7


def month(y, m):
    days = [31, 28 + leap(y), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
    cells = ["  "] * weekday(y, m, 1) + [f"{d:2}" for d in range(1, days + 1)]
    return [f"{y}-{m:02}".center(20).rstrip(), "Mo Tu We Th Fr Sa Su"] + [" ".join(cells[i:i + 7]) for i in range(0, len(cells), 7)]


print("\n".join(month(2024, 2)), "\n".join(month(2023, 10)), sep="\n")
print([y for y in range(1890, 1910) if leap(y)], [weekday(2000, m, 1) for m in range(1, 13)])
