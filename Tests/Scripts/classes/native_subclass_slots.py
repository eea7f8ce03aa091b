# __slots__ of a list's or dict's subclass are real slots, not open to other names.
class L(list):
    __slots__ = ("a", "__private")

    def put(self):
        self.__private = 5
        return self.__private


class D(dict):
    __slots__ = ("a", "__dict__")


class E(Exception):
    __slots__ = ("a",)


class S(str):
    __slots__ = ()


class Sub(L):
    pass


def attempt(f):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


def put(o, name, value):
    setattr(o, name, value)
    return getattr(o, name)


l, d, e, s, sub = L([1]), D(), E("x"), S("text"), Sub()
attempt(lambda: l.a)
attempt(lambda: put(l, "a", 1))
attempt(lambda: put(l, "b", 1))
attempt(lambda: l.__dict__)
attempt(l.put)
attempt(lambda: delattr(l, "a"))
attempt(lambda: delattr(l, "a"))
attempt(lambda: type(L.a).__name__)
attempt(lambda: put(d, "a", 2))
attempt(lambda: put(d, "b", 3))
attempt(lambda: put(e, "a", 4))
attempt(lambda: put(e, "b", 5))
attempt(lambda: put(s, "b", 5))
attempt(lambda: put(sub, "a", 6))
attempt(lambda: put(sub, "b", 7))
attempt(lambda: L.a.__get__([], list))
