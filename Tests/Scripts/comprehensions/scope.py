x = "outer"
print([x for x in range(3)], x)
print({x: 1 for x in "a"}, {x for x in "b"}, list(x for x in "c"), x)
n = 10
print([n + i for i in range(3)], [[n for n in range(2)] for i in range(2)], n)


def f():
    y = 5
    fs = [lambda: (y, i) for i in range(3)]
    y = 6
    return [g() for g in fs]


print(f())


class C:
    items = [1, 2, 3]
    double = [i * 2 for i in items]
    try:
        bad = [i for i in range(2) if items]
    except NameError as e:
        print("NameError:", e)


print(C.double)
print([locals_ for locals_ in [1]], "locals_" in globals())
