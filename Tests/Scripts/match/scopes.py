def f(v):
    global G
    match v:
        case {"g": G, "n": n}: pass
    def inner():
        nonlocal n
        match n:
            case [n, *_]: return n
    return inner(), n
print(f({"g": 1, "n": [2, 3]}), G)
def unbound(v):
    match v:
        case 1: x = 1
    return x
try: unbound(2)
except UnboundLocalError as e: print(e)
class C:
    __x = 1
    def m(self, v):
        match v:
            case {"k": __y}: return sorted(locals())
            case C(__x=1): return "mangled"
print(C().m({"k": 1}))
class D: _D__z = 5
class D2:
    def m(self, v):
        match v:
            case D(__z=q): return q
            case D(_D__z=q): return ("plain", q)
print(D2().m(D()))
print([y for y in [1, [2]] if (lambda v: [v for v in [v]])(y)])
