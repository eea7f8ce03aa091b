d = {}
for k in "hello world":
    d[k] = d.get(k, 0) + 1
print(d)
del d["l"]
d["l"] = "again"
d["h"] = "kept in place"
print(d, list(reversed(d)), next(iter(d)), d.popitem())
for i in range(20):
    d[i] = i
for i in range(0, 20, 2):
    del d[i]
d[0] = "new"
print(list(d), list(d.values())[-3:], list(reversed(d.items()))[:2])
