d = {"self": None}
d["self"] = d
d["list"] = [d]
print(d, len(d), d["self"]["self"] is d)
e = {1: d.values()}
print(e)
s = {"a": {"b": {"c": []}}}
s["a"]["b"]["c"].append(s["a"])
print(s)
