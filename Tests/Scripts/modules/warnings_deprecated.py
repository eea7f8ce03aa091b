import types
import warnings
from warnings import deprecated

warnings.simplefilter("always")


def told(f):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        result = f()
    return [(str(w.message), w.category.__name__, w.lineno) for w in log], result


@deprecated("use g")
def f(a, *, b=2):
    "docs"
    return a + b


print(told(lambda: f(1, b=3)), f.__name__, f.__doc__, f.__deprecated__, f.__wrapped__.__deprecated__)


@deprecated("old class", category=FutureWarning)
class A:
    def __init__(self, x=0):
        self.x = x


print(told(lambda: A(4).x), A.__deprecated__)


def derive():
    class B(A):
        pass
    return B


log, B = told(derive)
print(log, told(lambda: B(2).x))


@deprecated("has new")
class New:
    def __new__(cls, *args):
        made = super().__new__(cls)
        made.args = args
        return made

    def __init_subclass__(cls, **options):
        print("derived", options)


print(told(lambda: New(1, 2).args))
print(told(lambda: types.new_class("C", (New,), {"a": 1}).__mro__[0].__name__)[1])


def derive_with():
    class D(New, b=1):
        pass
    return D.__name__


print(told(derive_with))


@deprecated("quiet", category=None)
class Quiet:
    pass


print(told(Quiet)[0], Quiet.__deprecated__)


@deprecated("no arguments")
class Bare:
    pass


try:
    Bare(1)
except TypeError as e:
    print(e)


class Holder:
    @staticmethod
    @deprecated("static")
    def s():
        return "s"

    @deprecated("method")
    def m(self):
        return "m"

    @property
    @deprecated("property")
    def p(self):
        return "p"


print(told(Holder.s), told(Holder().m), told(lambda: Holder().p))
for args in ((3,), (f,)):
    try:
        deprecated(*args)
    except TypeError as e:
        print(e)
try:
    deprecated("x")(3)
except TypeError as e:
    print(e)
level = deprecated("far", stacklevel=2)(lambda: 1)


def caller():
    return level()


print(told(lambda: caller()))
