class Data:
    def __get__(self, o, cls):
        return "data", o is None, cls.__name__

    def __set__(self, o, v):
        print("set", v)

    def __delete__(self, o):
        print("delete")


class Setter:
    def __set__(self, o, v):
        print("only set", v)


class Deleter:
    def __delete__(self, o):
        print("only delete")


class Getter:
    def __get__(self, o, cls=None):
        return "non-data"


class C:
    data = Data()
    setter = Setter()
    deleter = Deleter()
    getter = Getter()


c = C()
c.__dict__.update(data=1, setter=2, deleter=3, getter=4)
print(c.data, c.setter, c.deleter, c.getter, C.data, C.getter, type(C.setter).__name__)
c.data = 5
c.setter = 5
c.getter = 5
for act in (lambda: setattr(c, "deleter", 1), lambda: delattr(c, "setter"), lambda: delattr(c, "data"), lambda: delattr(c, "deleter"), lambda: delattr(c, "getter")):
    try:
        act()
    except AttributeError as e:
        print("error", e)
print(c.__dict__, c.getter)
del c.__dict__["setter"]
print(type(c.setter).__name__)
