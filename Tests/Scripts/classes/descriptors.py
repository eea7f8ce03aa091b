class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return f"descriptor of {owner.__name__}"
        return getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
print(p.name, Person.name)
p.name, p.age = "Ada", 36
print(p.name, p.age, vars(p))
try:
    p.age = "x"
except TypeError as e:
    print(e)
del p.age
print(p.age)
p.__dict__["name"] = "hidden by the data descriptor"
print(p.name)


class NonData:
    def __get__(self, obj, owner):
        return "from descriptor"


class E:
    x = NonData()


e = E()
print(e.x)
e.x = "own"
print(e.x, E.x, E().x)
E.y = Typed(int)
try:
    E().y
except AttributeError as err:
    print(err)
