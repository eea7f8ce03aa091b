class C:
    pass


for f, args in (setattr, (C(), 5, 1)), (setattr, (C, [], 1)), (getattr, (C, 1)), (delattr, (C(), None)), (hasattr, (C(), 1)), (object.__setattr__, (C(), 1, 2)), (object.__getattribute__, (C(), 1)), (type.__setattr__, (C, 1, 2)), (type.__getattribute__, (C, 1)), (object.__delattr__, (C(), 1)), (object.__setattr__, (int, "x", 1)), (object.__delattr__, (str, "lower")), (type.__setattr__, (int, "x", 1)), (object.__setattr__, (C, "x", 1)), (type.__setattr__, (C(), "x", 1)):
    try:
        print(f(*args))
    except TypeError as e:
        print(e)


class Text(str):
    pass


c = C()
setattr(c, Text("name"), 1)
print(c.name)
