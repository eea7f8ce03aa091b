d = {}
for i in range(2000):
    d[i * 37 % 2003] = i
print(len(d), d[5], d[2002], sum(d), sum(d.values()))
for i in range(0, 2003, 3):
    d.pop(i, None)
print(len(d), sum(d), list(d)[:5], list(d)[-5:])
names = {f"key{i}": i for i in range(500)}
print(names["key0"], names["key499"], len(names), sum(names.values()), "key500" in names)
words = {}
for i in range(600):
    words.setdefault("abcdef"[i % 6] * (i % 4), []).append(i)
print({k: len(v) for k, v in words.items()})
