def show(f):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e, e.name)


def local():
    x
    x = 1


def deleted():
    x = 1
    del x
    return x


def conditional(flag):
    if flag:
        y = 1
    return y


def free():
    def inner():
        return z

    inner()
    z = 1


def loop():
    for i in []:
        pass
    return i


def augmented():
    count += 1


def in_class():
    class C:
        a = b
        b = 1


def comprehension():
    return [q for _ in range(1) if q]
    q = 1


def del_local():
    del never
    never = 1


def del_global():
    global gone
    del gone


def del_free():
    v = 1

    def inner():
        nonlocal v
        del v
        del v

    inner()


def with_target():
    with w as w:
        pass


for f in local, deleted, lambda: conditional(0), free, loop, augmented, in_class, comprehension, del_local, del_global, del_free, with_target, lambda: undefined_name, lambda: (a for a in a_missing):
    show(f)
