class C:
    pass


c = C()
c.a = 1
d = c.__dict__
d["b"] = 2
print(c.b, d is c.__dict__)
c.__dict__ = {"x": 9}
print(c.x, hasattr(c, "a"), d)
del c.__dict__
print(c.__dict__, hasattr(c, "x"))
c.y = 1
print(c.__dict__)
for bad in 5, None, []:
    try:
        c.__dict__ = bad
    except TypeError as e:
        print(e)


def f():
    pass


f.z = 1
f.__dict__ = {"w": 2}
print(f.w, hasattr(f, "z"))
for o in f, ValueError():
    try:
        del o.__dict__
    except TypeError as e:
        print(e)
try:
    C.__dict__["new"] = 1
except TypeError as e:
    print(e)
try:
    C.__dict__ = {}
except AttributeError as e:
    print(e)
c.__dict__[5] = "odd key"
print(vars(c))
