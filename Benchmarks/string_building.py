# Building strings: concatenation in a loop, join, format, repr, str of numbers, reversal.
import time


def run():
    text = ""
    for i in range(200_000):
        text += chr(97 + i % 26)
    parts = []
    for i in range(200_000):
        parts.append(str(i))
    joined = ",".join(parts)
    numbers = joined.split(",")
    total = 0
    for number in numbers:
        total += int(number)
    lines = [f"{i}: {i * i} {i % 7!r}" for i in range(100_000)]
    page = "\n".join(lines)
    backwards = page[::-1]
    return len(text), len(joined), total, len(page), backwards[:10], text[-5:], len(repr(numbers))


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
