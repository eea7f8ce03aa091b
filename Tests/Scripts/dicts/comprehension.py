print({i: i * i for i in range(4)}, {k: v for k, v in zip("ab", "xy")}, {v: k for k, v in {"a": 1, "b": 2}.items()}, {i % 3: i for i in range(9)}, {(a, b): a + b for a in (1, 2) for b in (3, 4) if a + b != 5}, {**{i: 0 for i in range(2)}, 5: 5})
order = []


def note(x):
    order.append(x)
    return x


print({note("k1"): note("v1"), note("k2"): note("v2")}, {note(k): note(v) for k, v in [("a", 1)]}, order)
