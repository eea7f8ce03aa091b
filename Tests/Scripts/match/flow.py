def f(items):
    out = []
    for x in items:
        match x:
            case 0: continue
            case 1: break
            case 2:
                try: return out
                finally: out.append("finally")
            case [y]:
                match y:
                    case "in": out.append("inner")
                    case _: out.append("other")
            case _: out.append(x)
    else:
        return "else", out
    return "broke", out
print(f([0, 5, ["in"], ["x"]]))
print(f([3, 1, 4]))
print(f([3, 2, 4]))
def gen(x):
    match (yield x):
        case ["a", v]: yield v
        case _: yield "nothing"
g = gen(1)
print(next(g), g.send(["a", 2]))
print((lambda: 1)(), [y for y in [1, 2] if y])
class C:
    match 3:
        case attr: pass
print(C.attr)
def outer():
    match 1:
        case captured:
            def inner(): return captured
    captured += 1
    return inner()
print(outer())
