def f(x):
    match x:
        case 1 | 2 | 3: return "small"
        case [1, a] | [a, 2, _] | {"a": a}: return a
        case ("x" | "y" as c) | [c]: return c
        case (int() | float()) | str(): return "number"
    return None
for x in (1, 3, [1, "p"], ["q", 2, 0], {"a": "r"}, "x", ["z"], 7, 2.5, b""):
    print(f(x))
# Names are bound whichever alternative fits, in whatever order they bind them.
match (1, 2):
    case (b, 3, a) | (a, b): print(a, b)
match [[1, 2], 3]:
    case [[x, y] | (x, y, _), z] | (z, [x, y]): print(x, y, z)
match (1, (2, (3, 4))):
    case (a, (b, (c, 5) | (5, c))) | (a, (b, (3, c))): print(a, b, c)
