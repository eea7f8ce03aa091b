class Meta(type):
    def __new__(mcls, name, bases, namespace, cell="keep", **kw):
        if cell == "drop":
            namespace.pop("__classcell__", None)
        elif cell != "keep":
            namespace["__classcell__"] = cell
        return super().__new__(mcls, name, bases, namespace)


def define(cell):
    try:

        class C(metaclass=Meta, cell=cell):
            def f(self):
                return __class__

        print(C().f())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


define("keep")
define("drop")
define(0)
define("x")


class Early(type):
    def mro(cls):
        if "f" in cls.__dict__:
            print("in mro:", cls.__dict__["f"].__func__() is cls)
        return super().mro()


class D(metaclass=Early):
    @staticmethod
    def f():
        return __class__


print(D.f())


class Twice(type):
    def __new__(mcls, name, bases, namespace):
        first = super().__new__(mcls, name, bases, namespace)
        if "__classcell__" in namespace:
            super().__new__(mcls, "Other", bases, namespace)
        return first


try:

    class E(metaclass=Twice):
        def f(self):
            return super()

except TypeError as e:
    print(e)
