print({x % 5 for x in range(20)}, {a * b for a in range(3) for b in range(3)}, {c for c in "x"}, {len(w) for w in ("a", "bb", "cc")})
s = set()
for i in range(1000):
    s.add(i * i % 257)
    if i % 3 == 0:
        s.discard(i)
print(len(s), sum(s), min(s), max(s), list(s)[:8])
