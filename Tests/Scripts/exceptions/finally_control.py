def f(how):
    for i in range(3):
        try:
            if how == "return":
                return "try"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(i)
        except ValueError:
            return "except"
        finally:
            print("finally", how, i)
    return "end"


print([f(h) for h in ("return", "break", "continue", "raise", "none")])


def swallow(how):
    while True:
        try:
            1 / 0
        finally:
            if how == "return":
                return "swallowed"
            if how == "break":
                break
    return "after break"


print(swallow("return"), swallow("break"))


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            try:
                raise TypeError("in finally")
            except TypeError as e:
                print(repr(e.__context__))
    except KeyError as e:
        return repr(e), e.__context__


print(nested())


def override():
    try:
        return "first"
    finally:
        return "second"


def value():
    x = 1
    try:
        return x
    finally:
        x = 2


print(override(), value())


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


g = generator()
next(g)
g.close()
print([x for x in generator()])
