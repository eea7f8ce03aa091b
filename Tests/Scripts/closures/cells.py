def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def get():
        return n
    return up, get


up, get = counter()
up(), up()
print(get(), counter()[1](), up.__closure__[0].cell_contents, get.__closure__[0] is up.__closure__[0], up.__code__.co_freevars)


def late():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = "last"
    return [f() for f in fs]


print(late())


def shared(x):
    def a(): return x
    def b(v):
        nonlocal x
        x = v
    return a, b


a, b = shared([1])
b("changed")
print(a())
