for change in ("add", "delete", "clear"):
    d = {"a": 1, "b": 2, "c": 3}
    try:
        for k in d:
            if change == "add":
                d[k + "x"] = 0
            elif change == "delete":
                del d[k]
            else:
                d.clear()
    except RuntimeError as e:
        print(change, e, d)
d = {1: 1, 2: 2}
for k in d:
    d[k] += 10
print(d)
try:
    for k, v in d.items():
        d.pop(k)
        d[k + 5] = v
except RuntimeError as e:
    print(e, d)
for k in list(d):
    del d[k]
print(d)
try:
    for v in (x := {1: 2}).values():
        x[v] = 0
except RuntimeError as e:
    print(e)
