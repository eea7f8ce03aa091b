d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "x" in i)
d["c"] = 3
print(k, list(v), i, list(reversed(v)), k == {"a", "b", "c"}, k & {"a", "z"}, sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), i & {("a", 1)}, k >= {"a"}, k < {"a"}, k.isdisjoint({"q"}))
print({1: 2}.items() == {(1, 2)}, d.keys() == d.keys(), d.values() == d.values(), type(k).__name__, type(v).__name__, type(i).__name__, k.mapping["a"])
for bad in (lambda: k[0], lambda: hash(k), lambda: k + k, lambda: v & v, lambda: k & 5, lambda: d.keys(1)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
