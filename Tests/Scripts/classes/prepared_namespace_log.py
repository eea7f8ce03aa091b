# What a class body asks of the namespace that __prepare__ made, a dict or another mapping, and in which order.
class Log(dict):
    def __getitem__(self, key):
        print("get", key)
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        print("set", key)
        dict.__setitem__(self, key, value)


class Mapping:
    def __init__(self):
        self.d = {}

    def __getitem__(self, key):
        print("get", key)
        return self.d[key]

    def __setitem__(self, key, value):
        print("set", key)
        self.d[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.d[key]

    def keys(self):
        return self.d.keys()


for kind in Log, Mapping:

    class M(type):
        def __prepare__(name, bases, **keywords):
            return kind()

        def __new__(m, name, bases, namespace, **keywords):
            print("made")
            return type.__new__(m, name, bases, dict(namespace))

    class A(metaclass=M):
        "text"
        x: int = 1

        def f(self):
            return __class__

        y = x + len("")
        del x

    print(A().f())
