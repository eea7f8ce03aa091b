# Attribute reads and writes on instances with and without slots, and a class attribute.
import time


class Point:
    scale = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def run():
    p = Point(1, 2)
    q = Slotted(3, 4)
    for _ in range(1_000_000):
        p.x += p.scale
        p.y = p.x - q.y
        q.x = p.y + q.x & 0xFFFF
        q.y += 1
    return p.x, p.y, q.x, q.y


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
