class A:
    real = "class attribute"

    def __init__(self):
        self.own = "own"

    def __getattr__(self, name):
        print("getattr", name, end=": ")
        if name.startswith("no"):
            raise AttributeError(f"refused {name}")
        return name.upper()


a = A()
print(a.real)
print(a.own)
print(a.made_up)
print(hasattr(a, "nothing"), getattr(a, "nope", "default"))
try:
    a.no
except AttributeError as e:
    print(e)


class B:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value * 2)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

    def __getattribute__(self, name):
        if name != "__dict__":
            print("get", name)
        return object.__getattribute__(self, name)


b = B()
b.x = 5
print(b.x, b.__dict__)
b.x += 1
del b.x
try:
    b.x
except AttributeError as e:
    print(e)
setattr(b, "y", 1)
delattr(b, "y")


class Both:
    def __getattribute__(self, name):
        raise AttributeError("first " + name)

    def __getattr__(self, name):
        return "then getattr"


print(Both().anything)
