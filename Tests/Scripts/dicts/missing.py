class Counter(dict):
    def __missing__(self, key):
        return 0


class Cache(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


c = Counter(a=1)
c["b"] += 5
print(c, c["zzz"], c.get("zzz"), "zzz" in c, type(c.copy()).__name__, isinstance(c, dict), c == {"a": 1, "b": 5})
m = Cache()
print(m["ab"], m[4], m)


class Plain(dict):
    pass


try:
    Plain()["k"]
except KeyError as e:
    print("KeyError", e)
