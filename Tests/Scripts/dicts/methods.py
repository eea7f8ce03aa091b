d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("z", None), d, d.popitem(), d, d.setdefault("b", 9), d.setdefault("n"), d.setdefault("m", []), d)
print(d.update({"b": 5, "x": 1}), d.update([("y", 2)]), d.update(z=3), d.update(), d)
e = d.copy()
e["b"] = 0
print(d["b"], e["b"], d.clear(), d, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {}.fromkeys("x", []))
for bad in (lambda: {}.pop("a"), lambda: {}.popitem(), lambda: {}.update(5), lambda: {}.update([1]), lambda: {}.get(), lambda: {}.get([]), lambda: {}.pop(), lambda: {}.setdefault([]), lambda: {}.get("a", default=1), lambda: {}.update({}, {}), lambda: {}.nosuch, lambda: {}.clear(1), lambda: dict.fromkeys(5), lambda: {}.pop("a", 1, 2)):
    try:
        print(bad())
    except (KeyError, TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
