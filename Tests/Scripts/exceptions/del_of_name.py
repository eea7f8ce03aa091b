def f():
    e = "outer"
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as u:
        return str(u), u.name


print(f())


def g():
    try:
        raise ValueError("x")
    except ValueError as e:
        e = "assigned"
        kept = e
    return kept, "e" in locals()


def h():
    try:
        raise ValueError("x")
    except ValueError as e:
        del e
    return "fine"


print(g(), h())
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError as i:
        pass
try:
    i
except NameError as n:
    print(n, n.name)


class C:
    try:
        raise KeyError
    except KeyError as k:
        pass
    print("k" in vars())


def closure():
    try:
        raise ValueError("captured")
    except ValueError as e:
        f = lambda: e
        print(repr(f()))
    try:
        f()
    except NameError as n:
        return str(n)


print(closure())
