# Generator expressions: what is evaluated when, and in which scope.
def source(n):
    print("source", n)
    return range(n)

g = (x * y for x in source(2) for y in source(x + 1))
print("made")
print(list(g))
x = 5
g = (x + i for i in range(3))
x = 10
print(list(g))
try:
    (i for i in 5)
except TypeError as e:
    print(e)
g = (i for i in [1] for j in 5)
try:
    next(g)
except TypeError as e:
    print(e)
print(sum(i for i in range(5)), max((i for i in (3, 1)), default=0))
g = (i for i in range(3) if i % 2)
print(g.gi_code.co_name, g.gi_code.co_varnames, list(g))
class C:
    a = 3
    r = list(i * 2 for i in range(a))
    try:
        bad = list(a for i in range(1))
    except NameError as e:
        print(e)
print(C.r)
def f():
    return [list(lambda_() for lambda_ in [lambda: i for i in range(3)])]
print(f())
g = (print(i) or i for i in range(3))
next(g)
print(i if "i" in globals() else "no i")
print([y := 1, *(y := y + k for k in range(3))], y)
def closure():
    n = 1
    g = (n + k for k in range(2))
    n = 100
    return list(g)
print(closure())
g = (i for i in iter([1, 2, 3]))
print(next(g), g.gi_frame.f_locals["i"], next(g))
g.close()
print(list(g))
