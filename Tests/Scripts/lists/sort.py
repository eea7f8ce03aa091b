a = [3, 1, 2]
print(a.sort(), a, a.sort(reverse=True), a, sorted(a), sorted("banana"), sorted({3: 0, 1: 0}), sorted([True, 0, 2.5, -1]), sorted([]))
words = ["bb", "a", "ccc", "dd", "e", "fff"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)), sorted(words, key=None))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted([[2, 1], [1, 9], [1]]))
a = [5, 2, 8]
b = sorted(a)
print(a, b, list(reversed(b)), a is not b)
print(sorted([0.0, -0.0, 0, False]), sorted([2 ** 70, -2 ** 70, 1, 2 ** 64]), sorted(["b", "B", "a", ""]))
