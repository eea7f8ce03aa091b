# Special methods are looked up on the type, instance attributes do not count; but they may be any kind of descriptor.
class A:
    pass


a = A()
a.__len__ = lambda: 5
a.__call__ = lambda: 5
a.__add__ = lambda o: 5
a.__iter__ = lambda: iter([1])
a.__enter__ = a.__exit__ = lambda *x: None
for f in (lambda: len(a), lambda: a(), lambda: a + 1, lambda: list(a), lambda: exec("with a: pass", {"a": a}), lambda: a[0], lambda: -a, lambda: a < 1, lambda: int(a), lambda: 1 in a, lambda: next(a), lambda: abs(a), lambda: divmod(a, 1), lambda: reversed(a), lambda: float(a), lambda: complex(a), lambda: a @ a, lambda: del_item()):
    try:
        print(f())
    except (TypeError, NameError) as e:
        print(e)


class B:
    __len__ = property(lambda self: lambda: 3)
    __call__ = staticmethod(lambda *args: args)
    __getitem__ = classmethod(lambda cls, k: (cls.__name__, k))
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __neg__ = 5
    __enter__ = __exit__ = 5


b = B()
print(len(b), b(1), b[2])
for f in (lambda: iter(b), lambda: 1 in b, lambda: hash(b), lambda: -b):
    try:
        print(f())
    except TypeError as e:
        print(e)
