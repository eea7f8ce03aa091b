build = __build_class__


def body():
    pass


def show(f):
    try:
        print(f())
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)


show(lambda: build())
show(lambda: build(body))
show(lambda: build(5, "n"))
show(lambda: build(len, "n"))
show(lambda: build(body, 5))
show(lambda: build(body, "Made").__name__)
show(lambda: build(body, "Made", int).__mro__)
show(lambda: build(body, "Made", metaclass=lambda *a, **k: (a, k), x=1))
show(lambda: build(lambda: 5, "FromLambda").__name__)
show(lambda: build(name="x", func=body))
import builtins

real = builtins.__build_class__
builtins.__build_class__ = lambda func, name, *bases, **kw: ("replaced", name, bases, kw)


class A(int, k=1):
    x = 1


builtins.__build_class__ = real
print(A)
del builtins.__build_class__
try:

    class B:
        pass

except NameError as e:
    print(e)
builtins.__build_class__ = real
