# Counting words: split, strip, lower, a dictionary of counts, sorted by count.
import time

LINES = """It was a bright cold day in April, and the clocks were striking.
The lock was free; the thread took the lock, and the other threads waited.
"Who holds it?" asked one -- and nobody, nobody at all, knew the answer!
A queue of readers, a queue of writers: first in, first out. So be it.""".splitlines()


def run():
    counts = {}
    letters = {}
    for turn in range(8000):
        for line in LINES:
            for word in line.split():
                word = word.strip('.,;:!?"-').lower()
                if word:
                    counts[word] = counts.get(word, 0) + 1
        for letter in LINES[turn % 4]:
            if letter.isalpha():
                letters[letter] = letters.get(letter, 0) + 1
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]
    return best, sum(counts.values()), sorted(letters.items())[:3]


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
