import sys


def current():
    return repr(sys.exception())


try:
    raise ValueError(1)
except ValueError:
    print(current())
    try:
        raise KeyError(2)
    except KeyError:
        print(current())
    print(current())
    try:
        pass
    finally:
        print(current())
print(current(), sys.exc_info())


def f():
    return current()


try:
    raise ValueError(3)
except ValueError:
    print(f(), sys.exc_info()[0].__name__, sys.exc_info()[1].args)
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError:
        continue
    finally:
        print("f", current())
print(current())
