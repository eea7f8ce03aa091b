# String work: split, join, replace, find, case, strip, slices, comparison, formatting.
import time

TEXT = "The quick brown fox jumps over the lazy dog; pack my box with five dozen liquor jugs. "


def run():
    total = 0
    for i in range(40_000):
        words = TEXT.split()
        line = "-".join(words).upper().replace("-", " ").lower()
        total += line.find("liquor") + line.count("o") + line.startswith("the") + len(line.strip(". "))
        total += len(f"{i:>8}|{words[i % 17]:<10}|{i / 7:.3f}")
        total += len("%d %s %5.2f" % (i, words[3], i / 3))
    vowels = 0
    for _ in range(300):
        for letter in TEXT * 10:
            if letter in "aeiou":
                vowels += 1
    same = 0
    names = [f"item-{i % 100}" for i in range(2000)]
    for name in names:
        for other in names[:100]:
            same += name == other
    return total, vowels, same


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
