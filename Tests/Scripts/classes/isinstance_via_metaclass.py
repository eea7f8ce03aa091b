class Registry(type):
    def __init__(cls, *args):
        super().__init__(*args)
        cls.registered = []

    def register(cls, other):
        cls.registered.append(other)

    def __subclasscheck__(cls, other):
        return type.__subclasscheck__(cls, other) or any(issubclass(other, r) for r in cls.registered)

    def __instancecheck__(cls, o):
        return issubclass(type(o), cls)


class Number(metaclass=Registry):
    pass


class Real(Number):
    pass


Number.register(int)
print(isinstance(5, Number), isinstance(True, Number), isinstance("", Number), issubclass(Real, Number), issubclass(float, Number), isinstance(5, Real))


class Hook:
    @classmethod
    def __subclasshook__(cls, other):
        return NotImplemented


class Odd(type):
    def __instancecheck__(cls, o):
        return []

    def __subclasscheck__(cls, c):
        raise ValueError("asked about " + c.__name__)


class O(metaclass=Odd):
    pass


print(isinstance(1, O), isinstance(O(), O))
try:
    issubclass(int, O)
except ValueError as e:
    print(e)
try:
    try:
        raise KeyError
    except O:
        print("never")
except TypeError as e:
    print(e)
print(type.__instancecheck__(int, True), type.__subclasscheck__(int, bool), int.__instancecheck__(5), int.__subclasscheck__(str))
for f in (lambda: type.__instancecheck__(5, 5), lambda: type.__subclasscheck__(int, 5), lambda: int.__subclasscheck__(5), lambda: Hook.__subclasshook__(int), lambda: object.__subclasshook__()):
    try:
        print(f())
    except TypeError as e:
        print(e)
