def inner():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield "handled"
        return "returned"
    finally:
        print("inner finally")


def outer():
    r = yield from inner()
    print("r =", r)
    try:
        yield from inner()
    except KeyError as e:
        print("outer caught", e)
    yield "end"


g = outer()
print(next(g), g.throw(ValueError("v")), next(g), g.throw(KeyError("k")))
g = outer()
next(g)
g.close()


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return "plain"


def over_plain():
    try:
        yield from Plain()
    except RuntimeError as e:
        yield f"no throw method: {e}"


g = over_plain()
print(next(g), g.throw(RuntimeError("r")))
g = over_plain()
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)


def bad():
    yield from 5


try:
    next(bad())
except TypeError as e:
    print(e)
