# Calls with keywords, defaults, *args and **kwargs, and methods called through them.
import time


def box(width, height=2, *, depth=3, colour=None):
    return width * height * depth


def total(*numbers):
    return len(numbers)


def options(**given):
    return len(given)


def run():
    check = 0
    numbers = (1, 2, 3, 4)
    given = {"depth": 4, "height": 5}
    for i in range(400_000):
        check += box(i)
        check += box(i, height=3)
        check += box(width=i, depth=1, colour="red")
    for i in range(200_000):
        check += total(i, i, i) + total(*numbers)
        check += options(a=1, b=2)
        check += box(i, **given)
    return check


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
