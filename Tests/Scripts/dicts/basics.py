d = {"a": 1, "b": 2}
print(d, d["a"], len(d), "a" in d, 1 in d, d.get("a"), d.get("z"), d.get("z", 0), list(d), bool({}), d == {"b": 2, "a": 1}, d != {}, {} == {})
d["c"] = 3
d["a"] = 10
print(d, list(d.items()))
del d["b"]
print(d)
print(dict(), dict(a=1, b=2), dict([("x", 1), ["y", 2]]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), dict(["ab", "cd"]), {1: {2: {3: 4}}}, {**d, "z": 0})
for bad in (lambda: d["zz"], lambda: {}[0], lambda: {}[None], lambda: {}[1, 2], lambda: {}["it's"], lambda: {[]: 1}, lambda: {}[[]], lambda: [] in {}, lambda: {{}: 1}, lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["abc"]), lambda: dict({}, {}), lambda: d < d, lambda: d + d, lambda: {(1, []): 2}):
    try:
        print(bad())
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    del d["zz"]
except KeyError as e:
    print(repr(e), e.args)
