# operators look at the type, not at the instance
class A:
    pass


a = A()
a.__len__ = lambda: 5
a.__add__ = lambda other: "no"
a.__call__ = lambda: "no"
a.__str__ = lambda: "no"
for f in (lambda: len(a), lambda: a + 1, lambda: a(), lambda: str(a)[:12]):
    try:
        print(f())
    except TypeError as e:
        print(e)
A.__len__ = lambda self: 7
A.__call__ = lambda self, *x: ("called", x)
A.__str__ = lambda self: "now"
print(len(a), a(1, 2), str(a), callable(a))
del A.__len__
try:
    len(a)
except TypeError as e:
    print(e)


class G:
    def __getattr__(self, name):
        return lambda *args: "from getattr"


try:
    len(G())
except TypeError as e:
    print(e)
print(G().__len__())
