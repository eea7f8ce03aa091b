def total(tree):
    match tree:
        case [left, right]: return total(left) + total(right)
        case ("leaf", int(n)) | int(n): return n
        case {"value": v, **children}: return total(v) + sum(total(c) for c in children.values())
        case None: return 0
        case _: raise ValueError(f"what is {tree!r}?")
print(total([[1, 2], [{"value": 3, "a": 4, "b": [5, 6]}, None]]))
try: total([1, "x"])
except ValueError as e: print(e)
def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("*", 1, x) | ("*", x, 1): return simplify(x)
        case (op, a, b):
            new = (op, simplify(a), simplify(b))
            return new if new == e else simplify(new)
        case _: return e
print(simplify(("+", ("*", 1, "x"), ("*", ("+", "y", 0), 0))))
