class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag


class A(Base, tag="a"):
    pass


print(A.tag, Base.__dict__["__init_subclass__"].__class__)
for text in ("class X(Base, other=1): pass", "class X(Base, 1): pass", "class X(int, k=1): pass", "class X(Base, tag=1, tag=2): pass", "class X(Base, **{'tag': 3}): pass", "class X(Base, cls=3): pass"):
    try:
        exec(text, {"Base": Base})
        print("fine", text)
    except (TypeError, SyntaxError) as e:
        print(type(e).__name__, e)


class Fails:
    def __init_subclass__(cls):
        raise RuntimeError("refused " + cls.__name__)


try:

    class B(Fails):
        pass

except RuntimeError as e:
    print(e, [c.__name__ for c in Fails.__subclasses__()] != None)
for f in (lambda: object.__init_subclass__(1), lambda: object.__init_subclass__(a=1), lambda: Base.__init_subclass__(5), lambda: object.__init_subclass__()):
    try:
        print(f())
    except TypeError as e:
        print(e)
