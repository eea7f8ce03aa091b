import sys


def profiler(frame, event, arg):
    name = getattr(arg, "__name__", None) if event.startswith("c_") else None
    print(frame.f_code.co_name, event, name)


def key(x):
    return len(str(x))


class C:
    f = classmethod(repr)

    def method(self):
        return abs(-1)


def calls():
    sorted([3, 1], key=key)
    [].append(1)
    list.append([], 1)
    int("3")
    C().f()
    C().method()
    try:
        len(3)
    except TypeError:
        pass
    max(*[1, 2], key=lambda x: x)
    print("in between", end="\n")


def numbers():
    yield 1
    yield len("ab")


def generator():
    for x in numbers():
        pass


for f in calls, generator:
    sys.setprofile(profiler)
    f()
    sys.setprofile(None)
