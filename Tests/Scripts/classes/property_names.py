class C:
    @property
    def p(self):
        pass

    q = p
    w = property(fset=lambda self, v: None)
    d = property(fdel=lambda self: None)


print(C.p.__name__, C.q.__name__, C.w.__name__)
loose = property()
for f in (lambda: loose.__name__, lambda: loose.__get__(5), lambda: loose.__set__(5, 1), lambda: loose.__delete__(5), lambda: C().w, lambda: C().d, lambda: setattr(C(), "p", 1), lambda: delattr(C(), "p"), lambda: setattr(C.p, "fget", 1), lambda: delattr(C.p, "fset"), lambda: C.p.__set_name__(), lambda: C.p.__set_name__(1, 2, 3), lambda: property(1, 2, 3, 4, 5), lambda: property(foo=1), lambda: property(len).__name__):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
C.p.__name__ = "renamed"
try:
    C().p = 1
except AttributeError as e:
    print(e)
del C.p.__name__
print(C.p.__name__)
print(loose.__get__(None, C) is loose, type(C.__dict__["p"]).__dict__["fget"])
