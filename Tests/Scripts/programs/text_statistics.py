TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity."""
words = [w.strip(",.").lower() for w in TEXT.split()]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(f"{len(TEXT)} characters, {len(words)} words, {len(counts)} different, {len(TEXT.splitlines())} lines")
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{word:<8}{n:>3} {'*' * n}")
by_length = {}
for w in sorted(set(words)):
    by_length.setdefault(len(w), []).append(w)
for n in sorted(by_length):
    print(f"{n:>2}: {', '.join(by_length[n])}")
vowels = sum(c in "aeiou" for c in TEXT.lower())
print(f"{vowels / len(TEXT):.1%} vowels; longest: {max(words, key=len)}; average {sum(map(len, words)) / len(words):.3f}")
