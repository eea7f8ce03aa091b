class C:
    a = 1


c = C()
print(getattr(c, "a"), getattr(c, "b", 5), hasattr(c, "a"), hasattr(c, "b"), setattr(c, "b", 2), c.b, delattr(c, "b"), hasattr(c, "b"), getattr("x", "upper")(), getattr(C, "__name__"))
setattr(c, "odd name!", 3)
print(getattr(c, "odd name!"), vars(c))
for bad in (lambda: getattr(c), lambda: getattr(c, 1), lambda: getattr(c, "zz"), lambda: hasattr(c), lambda: hasattr(c, 1), lambda: setattr(c, "a"), lambda: setattr(c, 1, 2), lambda: delattr(c, "zz"), lambda: getattr(c, "a", 1, 2), lambda: vars(5), lambda: vars(1, 2)):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
