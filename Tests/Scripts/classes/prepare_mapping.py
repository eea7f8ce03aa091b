class Recorder(dict):
    def __init__(self):
        self.log = []

    def __setitem__(self, k, v):
        self.log.append(("set", k))
        super().__setitem__(k, v)

    def __getitem__(self, k):
        self.log.append(("get", k))
        return super().__getitem__(k)

    def __delitem__(self, k):
        self.log.append(("del", k))
        super().__delitem__(k)


class M(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Recorder()

    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.log = [entry for entry in ns.log if not entry[1].startswith("__")]
        return cls


class C(metaclass=M):
    x = 1
    y = x + 1
    del x
    try:
        x
    except NameError as e:
        print(e)

    def f(self):
        return y


print(C.log, hasattr(C, "x"))


class Defaults(dict):
    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        return "<" + key + ">"


class D(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Defaults()


class E(metaclass=D):
    a = anything
    b = len


print(E.a, E.b)
