from operator import attrgetter, itemgetter, methodcaller
import copy


class A:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def __repr__(self):
        return "A"

    def method(self, *args, **kwargs):
        return args, kwargs

    def __getitem__(self, key):
        return ("item", key)


class Self:
    def self(self, name):
        return name


class Name(str):
    pass


a = A(x=1, y=A(z=A(w="deep")))
print(attrgetter("x")(a), attrgetter("y.z.w")(a), attrgetter("x", "y.z.w", "x")(a), attrgetter(Name("y.z"))(a))
print(attrgetter("x"), attrgetter("x", "y.z"), attrgetter(Name("q")))
print(itemgetter(2)("abc"), itemgetter(-1)([1, 2]), itemgetter(0, -1)((1, 2)), itemgetter("k")({"k": 3}), itemgetter(slice(1))("abc"))
print(itemgetter(None)(a), itemgetter(True)([5, 6]), itemgetter(1)(range(5)), itemgetter(1)("äöü"), itemgetter((1, 2))({(1, 2): 3}))
print(itemgetter(1), itemgetter(1, "a"), itemgetter(itemgetter(1)))
print(methodcaller("method")(a), methodcaller("method", 1, b=2)(a), methodcaller("upper")("a"), methodcaller("split", sep="b")("abc"))
print(methodcaller("self", "name")(Self()), methodcaller("name", name=3)(A(name=lambda name: name)))
print(methodcaller("m"), methodcaller("m", 1, [2]), methodcaller("m", 1, b=2), methodcaller("m", b=methodcaller("n")))
for g in (attrgetter("x", "y.z"), itemgetter(1, "a"), methodcaller("m"), methodcaller("m", 1), methodcaller("m", 1, b=2)):
    print(g.__reduce__(), repr(copy.copy(g)) == repr(g), repr(copy.deepcopy(g)) == repr(g))
rows = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), max(rows, key=itemgetter(0)))
print([*map(attrgetter("real", "imag"), [1, 2.5, 3j])], sorted("bAc", key=methodcaller("lower")))


class Holder:
    get = itemgetter(0)


print(Holder().get("xyz"), Holder.get("xyz"))
inner = []
recursive = itemgetter(inner)
inner.append(recursive)
print(recursive)


class Counting:
    def __getattr__(self, name):
        print("looks for", name)
        return self


attrgetter("a.b", "a")(Counting())
