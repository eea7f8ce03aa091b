# Attributes and functions of classes and modules.
import math
import time


class Color:
    RED = 1
    GREEN = 2
    count = 0

    @staticmethod
    def mix(a, b):
        return a ^ b

    @classmethod
    def next(cls, color):
        cls.count += 1
        return cls.GREEN if color == cls.RED else cls.RED


class Dark(Color):
    pass


def run():
    color = Color.RED
    total = 0.0
    for i in range(300_000):
        color = Dark.next(color)
        if color == Color.RED:
            total += math.sqrt(i) * math.pi
        total += math.floor(i / 7)
        total += Color.mix(color, Dark.GREEN)
    return color, Color.count, Dark.count, total


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
