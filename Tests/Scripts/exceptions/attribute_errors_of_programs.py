# An AttributeError that a program raises itself learns of what it is about, unless it knows already.
class Getattr:
    def __getattr__(self, name):
        raise AttributeError


class Getattribute:
    def __getattribute__(self, name):
        raise AttributeError("message")


class Knowing:
    def __getattr__(self, name):
        raise AttributeError("m", name="other", obj=5)


class Half:
    def __getattr__(self, name):
        raise AttributeError("m", name="other")


class Property:
    @property
    def p(self):
        raise AttributeError("in p")

    @property
    def q(self):
        return self.missing


class Other:
    def __getattr__(self, name):
        raise KeyError(name)


class Derived(AttributeError):
    pass


class Descriptor:
    def __get__(self, instance, owner):
        raise Derived("d")


class Owner:
    d = Descriptor()


for make, name in ((Getattr, "x"), (Getattribute, "y"), (Knowing, "z"), (Half, "h"), (Property, "p"), (Property, "q"),
                   (Owner, "d")):
    object_ = make()
    for how in (lambda: getattr(object_, name), lambda: eval(f"object_.{name}", {"object_": object_}),
                lambda: eval(f"object_.{name}()", {"object_": object_})):
        try:
            how()
        except AttributeError as e:
            print(make.__name__, type(e).__name__, e.name, e.obj is object_, e.args)
print(getattr(Getattr(), "x", 1), hasattr(Getattribute(), "y"))
try:
    Other().x
except KeyError as e:
    print(e)
try:
    Owner.d
except AttributeError as e:
    print(e.name, e.obj)
