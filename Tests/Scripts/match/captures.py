match 1:
    case x:
        print(x)
match (1, [2, 3]):
    case (a, [b, c]):
        print(a, b, c)
match 5:
    case int() as n:
        print(n)
match 5:
    case (1 | 5) as n if n > 10:
        print("no")
    case n:
        print("n", n)
# What a failed pattern captured is not bound, as long as no guard ran.
try:
    match (1, 2):
        case (first, 3): pass
    print(first)
except NameError as e:
    print(e)
match (1, 2):
    case (second, 2) if False: pass
print(second)
match {"_": 1}:
    case {"_": _}:
        print("_" in globals())
def f():
    match 1:
        case y:
            pass
    return y, locals()
print(f())
