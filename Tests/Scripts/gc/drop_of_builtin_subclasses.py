# Subclasses of builtin types have an end, too: `__del__` runs for them as for any other instance.
import collections
import gc
import io


def classes():
    made = []
    for base in (str, bytes, bytearray, list, tuple, dict, set, frozenset, int, float, complex, Exception, OSError,
                 StopIteration, collections.deque, collections.OrderedDict, collections.defaultdict, property, range and object):
        class C(base):
            def __del__(self):
                print("end of a", type(self).__mro__[1].__name__)

        made.append(C)
    return made


def make(kind):
    kind()


for kind in classes():
    make(kind)
gc.collect()

print("slots only")


class Small(int):
    __slots__ = ()

    def __del__(self):
        print("end of", int(self))


def use():
    Small(300)
    Small(3)


use()
gc.collect()

print("a mixin brings it")


class Noisy:
    def __del__(self):
        print("gone:", *self)


class Row(list, Noisy):
    pass


class Pair(Noisy, tuple):
    pass


def rows():
    Row("ab")
    Pair("cd")


rows()
gc.collect()

print("in a cycle")


class Node(dict):
    def __del__(self):
        print("node", self["name"])


def cycle():
    a = Node(name="a")
    b = Node(name="b", other=a)
    a["other"] = b


cycle()
print(gc.collect() >= 2)
print(gc.collect())

print("classes with a metaclass that has it")


class Meta(type):
    def __del__(cls):
        print("end of class", cls.__name__)


def local():
    class Local(metaclass=Meta):
        pass


local()
gc.collect()

print("exceptions")


class Failure(Exception):
    def __del__(self):
        print("end of", self.args)


try:
    raise Failure(1, 2)
except Failure:
    pass
gc.collect()

print("files")


class Raw(io.RawIOBase):
    def close(self):
        if not self.closed:
            print("closing")
        super().close()


class Text(io.StringIO):
    def close(self):
        print("text is closed")
        super().close()


def files():
    Raw()
    Text("x")


files()
gc.collect()


class Last(list):
    def __del__(self):
        print("at exit", self)


last = Last([1])
