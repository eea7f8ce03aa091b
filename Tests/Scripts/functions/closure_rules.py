def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    def get():
        return n

    return inc, get


inc, get = counter()
inc(), inc()
print(get(), inc.__closure__[0] is get.__closure__[0], counter()[1]())


def shadows(x):
    def f():
        x = 2

        def g():
            return x

        return g

    return f()(), x


print(shadows(1))


class C:
    x = "class"

    def m(self):
        return x

    y = [x for _ in range(1)] if False else x
    z = (lambda: x)


x = "global"
print(C().m(), C.y, C.z())


def late():
    def f():
        return later

    later = 1
    first = f()
    later = 2
    return first, f()


print(late())


def args(a, *b, c=3, **d):
    def inner():
        nonlocal a
        a = "changed"
        return a, b, c, d

    return inner(), a


print(args(1, 2, e=4))


def deep():
    v = 1

    def one():
        def two():
            def three():
                nonlocal v
                v += 1
                return v

            return three

        return two

    return one()()(), v


print(deep())


def loop():
    out = []
    for i in range(3):

        def f():
            return i

        out.append(f)
    return [f() for f in out]


print(loop())
print((lambda: [lambda: i for i in range(2)])()[0]())
print([c.cell_contents for c in (lambda a, b: (lambda: (b, a)))(1, 2).__closure__])
