class C:
    k = 1


c = C()
c.__dict__["a"] = 1
c.__dict__.update(b=2, c=3)
print(c.a, c.b, vars(c), c.__dict__ is c.__dict__)
vars(c)["a"] = 10
del c.__dict__["b"]
print(c.a, hasattr(c, "b"), list(c.__dict__))
c.__dict__ = {"new": 1}
print(c.new, hasattr(c, "a"), c.k)
try:
    c.__dict__ = 5
except TypeError as e:
    print(e)
print(type(C.__dict__).__name__, C.__dict__["k"], "k" in C.__dict__)
try:
    C.__dict__["k"] = 2
except TypeError as e:
    print(e)
for i in range(60):
    setattr(c, f"attr{i}", i)
print(len(c.__dict__), c.attr59, sum(v for k, v in vars(c).items() if k != "new"))
for i in range(0, 60, 2):
    delattr(c, f"attr{i}")
print(len(vars(c)), list(vars(c))[:3], c.attr1)
d = C()
d.x, d.y = 1, 2
e = C()
e.y, e.x = 3, 4
print(vars(d), vars(e))
