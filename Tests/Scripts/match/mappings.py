class D(dict): pass
class Missing(dict):
    def __missing__(self, key): return "made"
def what(x):
    match x:
        case {"a": 1}: return "a is 1"
        case {"a": int(n), "b": [p, q]}: return (n, p, q)
        case {"k": v, **rest}: return (v, rest)
        case {1: "x", None: y, "t": z}: return (y, z)
        case {-1: w}: return w
        case {}: return "a mapping"
    return "no mapping"

for x in ({"a": 1, "z": 0}, {"a": 2, "b": (3, 4)}, {"k": 5}, {"k": 6, "l": 7}, {1: "x", None: 8, "t": 9}, {-1: 9}, {}, D(k=1),
          Missing(), type.__dict__, [], "a", {1}):
    print(what(x))
