import functools
from functools import partialmethod, total_ordering, update_wrapper, wraps

print(functools.__all__, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


def original[T](a: int, b: T = 2) -> str:
    "Docs."


original.mark = [1]


def wrapper(*args):
    return args


wrapper.own = 2
print(update_wrapper(wrapper, original) is wrapper, wrapper.__name__, wrapper.__doc__, wrapper.__annotations__, wrapper.__type_params__)
print(wrapper.mark is original.mark, wrapper.own, wrapper.__wrapped__ is original, wrapper.__qualname__)


@wraps(original, assigned=("__doc__", "nothing"), updated=())
def other():
    pass


print(other.__name__, other.__doc__, hasattr(other, "mark"), other.__wrapped__ is original, wraps(original).func is update_wrapper)


class Callable:
    __doc__ = "of the class"

    def __call__(self):
        pass


print(wraps(Callable())(lambda: 0).__name__, wraps(Callable())(lambda: 0).__doc__)
for bad in (lambda: update_wrapper(object(), original), lambda: update_wrapper(lambda: 0, original, (), ("nothing",)), lambda: update_wrapper(max, original)):
    try:
        bad()
    except AttributeError as e:
        print(type(e).__name__, e)
twice = wraps(wrapper)(lambda: 0)
print(twice.__wrapped__ is wrapper, twice.own)


class P:
    def method(self, *args, **kwargs):
        return type(self).__name__, args, kwargs

    one = partialmethod(method, 1, a=2)
    nested = partialmethod(one, 3, a=4)
    static = partialmethod(staticmethod(lambda *a, **k: (a, k)), 5)
    classes = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 6)
    native = partialmethod(functools.partial(lambda *a: len(a), "p"), 7)


p = P()
print(p.one(9, b=1), p.one(a=0), P.one(p, 8), p.nested(9), P.nested.__partialmethod__.args, p.static(1, z=2), P.static(1), p.classes(2), P.classes(2))
print(p.native(1), P.__dict__["one"].args, P.__dict__["nested"].keywords, p.classes.__self__, p.one.__self__ is p, partialmethod[int])
print(repr(partialmethod(max, 1, key=None)), repr(partialmethod(max)))
for bad in (lambda: partialmethod(3), lambda: partialmethod()):
    try:
        bad()
    except TypeError as e:
        print(e)


def ordered(op):
    class V:
        def __init__(self, v):
            self.v = v

        def __eq__(self, other):
            return self.v == other.v

    name = f"__{op}__"
    setattr(V, name, lambda self, other: NotImplemented if not isinstance(other, V) else getattr(self.v, name)(other.v))
    return total_ordering(V)


for op in ("lt", "le", "gt", "ge"):
    V = ordered(op)
    print(op, [[getattr(V(a), f"__{o}__")(V(b)) for o in ("lt", "le", "gt", "ge")] for a, b in ((1, 2), (2, 2), (3, 2))], end=" ")
    print([getattr(V, f"__{o}__").__name__ for o in ("lt", "le", "gt", "ge") if o != op], end=" ")
    print([getattr(V(1), f"__{o}__")(5) for o in ("lt", "le", "gt", "ge")])
    try:
        V(1) < 3
    except TypeError as e:
        print(e)
try:
    total_ordering(type("Empty", (), {}))
except ValueError as e:
    print(e)


@total_ordering
class Base:
    def __lt__(self, other):
        return "truthy"

    def __gt__(self, other):
        return "own"


print(Base() > Base(), Base() <= Base(), Base() >= Base(), Base.__lt__.__name__)


@total_ordering
class FromInt(int):
    pass


print(FromInt(1) < FromInt(2), "__gt__" in vars(FromInt))
