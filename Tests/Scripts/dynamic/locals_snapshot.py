def f(a):
    first = locals()
    b = 2
    second = locals()
    first["a"] = "changed"
    second["c"] = 3
    print(a, sorted(first), sorted(second), first is second)

    def inner():
        return a, sorted(locals())

    print(inner(), locals() is locals())
    exec("b = 99; new = 1")
    print(b, "new" in locals())
    print(eval("a + str(b)"))
    del b
    print("b" in locals(), "c" in second)


f("arg")


class C:
    x = 1
    locals()["y"] = 2
    print(y, sorted(k for k in locals() if not k.startswith("__")), vars() is locals())


print(C.y, locals() is globals(), vars() is globals(), dir() == sorted(globals()))


def gen():
    x = 1
    yield locals()
    x = 2
    yield locals()


print(list(gen()))
print(vars(C)["x"], sorted(vars(C())) if False else vars(C()))
for bad in (lambda: vars(5), lambda: vars(1, 2), lambda: globals(1), lambda: locals(1), lambda: dir(1, 2)):
    try:
        bad()
    except TypeError as e:
        print(e)
