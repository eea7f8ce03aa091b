def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleaned")


i = g()
next(i)
print(i.close(), list(i), i.close())
fresh = g()
fresh.close()
print(list(fresh))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "no"


i = stubborn()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)


def raises():
    try:
        yield
    finally:
        raise KeyError("on close")


i = raises()
next(i)
try:
    i.close()
except KeyError as e:
    print(e)


def returns():
    try:
        yield
    except GeneratorExit:
        return "value"


i = returns()
next(i)
print(i.close())
