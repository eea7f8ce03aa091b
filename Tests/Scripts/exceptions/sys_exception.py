import sys


def now():
    return repr(sys.exception()), sys.exc_info()[0]


print(now(), sys.exc_info())
try:
    raise ValueError(1)
except ValueError:
    print(now())
    try:
        raise KeyError(2)
    except KeyError:
        print(now(), sys.exc_info()[1] is sys.exception(), sys.exc_info()[2] is sys.exception().__traceback__)
    print(now())

    def f():
        return now()

    print(f())
    try:
        print("in try", now())
    finally:
        print("in finally", now())

    def g():
        yield now()
        try:
            raise TypeError(3)
        except TypeError:
            yield now()
            yield now()
        yield now()

    for x in g():
        print(x, now())

    class C:
        def __enter__(self):
            return now()

        def __exit__(self, *args):
            print("exit", args[0], now())
            return True

    with C() as c:
        print(c)
        raise IndexError(4)
    print(now())
print(now())
try:
    try:
        raise ValueError(5)
    finally:
        print("finally while raising", now())
except ValueError:
    pass
print(now())
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError:
        continue
print(now())


def leaves():
    try:
        raise ValueError
    except ValueError:
        return now()


print(leaves(), now())
