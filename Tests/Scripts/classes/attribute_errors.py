class C:
    x = 1


c = C()
for f in (lambda: c.y, lambda: C.y, lambda: delattr(c, "x"), lambda: delattr(c, "y"), lambda: delattr(C, "y"), lambda: (5).foo, lambda: "s".foo, lambda: None.foo, lambda: setattr(5, "a", 1), lambda: setattr(object(), "a", 1), lambda: setattr(None, "a", 1), lambda: setattr(len, "a", 1), lambda: setattr(int, "a", 1), lambda: getattr(c, 5), lambda: c.x.y.z, lambda: setattr([], "append", 1), lambda: delattr([], "append"), lambda: len.foo, lambda: (lambda: 0).foo, lambda: C().m(), lambda: type.nosuch, lambda: print.nosuch, lambda: [].__class__.nosuch, lambda: __import__("math").nosuch):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:
    c.missing
except AttributeError as e:
    print(e.name, e.obj is c)
