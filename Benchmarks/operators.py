# Operator methods: a small vector class with __add__, __mul__, __eq__, __getitem__, __len__, __iter__.
import time


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y and self.z == other.z

    def __getitem__(self, index):
        return (self.x, self.y, self.z)[index]

    def __len__(self):
        return 3

    def __iter__(self):
        yield self.x
        yield self.y
        yield self.z


def run():
    place, speed = Vector(0.0, 0.0, 0.0), Vector(1.0, 0.5, 0.25)
    same = 0
    for i in range(150_000):
        place = place + speed * 0.001
        same += place == speed
        same += len(place) + int(place[1])
    total = 0.0
    for _ in range(60_000):
        for part in place:
            total += part
    return f"{place.x:.6f} {place.y:.6f} {place.z:.6f} {total:.3f} {same}"


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
