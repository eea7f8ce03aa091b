# keys that are equal modulo any power of two
keys = [i << 20 for i in range(60)] + [-(i << 20) for i in range(1, 20)]
d = {k: i for i, k in enumerate(keys)}
print(len(d), all(d[k] == i for i, k in enumerate(keys)), 1 in d, (5 << 20) in d)
for k in keys[::2]:
    del d[k]
print(len(d), sorted(d)[:3], all(k in d for k in keys[1::2]), any(k in d for k in keys[::2]))
