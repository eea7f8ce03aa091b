# namedtuple: fields, defaults, names that are refused, and subclasses.
from collections import namedtuple
import copy


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), hash(p) == hash((1, 2)), len(p), [*p], P.__doc__, P.x.__doc__, P.__module__, P.__slots__, P._fields, P.__mro__)
for text in ["P()", "P(1)", "P(1, 2, 3)", "P(1, z=2)", "P(1, 2, x=3)", "P(x=1, y=2)", "P._make([1])", "P._make('ab')", "P._make(3)", "p._replace(x=9)", "p._replace(z=1)",
             "p._replace(z=1, q=2)", "p._replace(1)", "p._asdict()", "p._field_defaults", "p.z", "p.__match_args__", "p.__getnewargs__()", "copy.copy(p)", "copy.deepcopy(p)",
             "copy.replace(p, y=7)", "p + (3,)", "p * 2", "p < (1, 3)", "P.x", "P.x.__get__(p)", "P.x.__get__(())", "P.x.__get__([])", "P.x.__reduce__()", "P.__new__.__qualname__",
             "P._make.__qualname__", "P.__new__.__doc__", "P._replace.__name__", "p.__dict__", "P.__new__.__defaults__", "repr(P(p, p))", "'%s %s' % p", "type(p[:1])", "str(p)"]:
    show(text)
for text in ["namedtuple('P', 'x x')", "namedtuple('P', '_x')", "namedtuple('P', 'def')", "namedtuple('class', 'x')", "namedtuple('1', 'x')", "namedtuple('P', '1x')",
             "namedtuple('P', 'a-b')", "namedtuple('P', [1])", "namedtuple('P', 3)", "namedtuple('P', ['x', 'y'], defaults=[1, 2, 3])", "namedtuple('P', 'x', defaults=3)",
             "namedtuple('P', 'x', True)", "namedtuple('P')", "namedtuple(3, 'x')", "namedtuple('P', '')()", "namedtuple('P', 'a, b,c')._fields",
             "namedtuple('P', ('x', 'def', '_y', 'x', '1', 'ok'), rename=True)._fields", "namedtuple('P', 'x', module='m').__module__", "namedtuple('P', 'x y', defaults=(5,))(1)",
             "namedtuple('P', 'x y', defaults=(5,))._field_defaults", "namedtuple('P', 'x y', defaults=(5, 6))()", "namedtuple('P', 'x y', defaults=None)(1, 2)",
             "namedtuple('P', 'x y', defaults=(5,)).__new__.__defaults__", "namedtuple('P', 'cls self type')(1, 2, 3)", "namedtuple('P', 'x')(5)"]:
    show(text)
for attempt in "p.x = 1", "del p.x", "p.new = 1", "p[0] = 1", "P.x.__set__(p, 1)":
    try:
        exec(attempt)
    except (AttributeError, TypeError) as e:
        print(attempt, type(e).__name__, e)


class Q(P):
    def __new__(cls, x, y=0, *more):
        return super().__new__(cls, x, y)

    @property
    def sum(self): return self.x + self.y

    def __repr__(self): return "Q" + super().__repr__()


q = Q(3)
q.attribute = 1
print(q, q.sum, q._replace(x=5), type(q._replace(x=5)), Q._make([1, 2]), vars(q), q == P(3, 0), q._asdict())


class T(namedtuple("Base", ["a", "b"])):
    __slots__ = ()
    _fields = ("a", "b", "c")


print(T(1, 2), T._make((3, 4)), T(1, 2)._asdict())
match p:
    case P(1, b):
        print("matched", b)
match p:
    case (a, b):
        print("matched", a, b)
P.x.__doc__ = "new text"
P.extra = property(lambda self: self.x * 10)
print(P.x.__doc__, p.extra)
Big = namedtuple("Big", [f"f{i}" for i in range(300)])
b = Big(*range(300))
print(b.f299, len(b._asdict()), b._replace(f7=-1)[7])
print(tuple.__new__(P, (1, 2)), P.__new__(P, 1, 2))


def maker():
    return namedtuple("Inner", "x")


print(maker().__module__, maker(), maker().__qualname__)
