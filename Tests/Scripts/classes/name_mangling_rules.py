class A:
    __x = 1

    def __m(self):
        return self.__x, self.__class__.__name__

    def f(self, __arg=2):
        __local = 3
        global __glob
        __glob = 4
        import os as __mod
        self.__new = __arg + __local
        return [__local for __local in (1,)], lambda __y=5: __y

    class __Inner:
        __y = 5

    def g(self):
        return self.__m(), getattr(self, "__x", "not by name"), self.__Inner.__name__

    def h(self, **kw):
        return kw

    def call(self):
        return self.h(__kw=1)


a = A()
print(a.f()[0], sorted(vars(a)), sorted(n for n in vars(A) if "_A__" in n), _A__glob)
print(a.g(), A._A__Inner._Inner__y if hasattr(A._A__Inner, "_Inner__y") else sorted(vars(A._A__Inner))[:2], a.call())
for name in "__x", "_A__x", "_A__nothing":
    try:
        print(getattr(a, name))
    except AttributeError as e:
        print(e)


class _Under:
    __p = 1


class __Many:
    __p = 2


class ___:
    __p = 3


print(hasattr(_Under, "_Under__p"), hasattr(__Many, "_Many__p"), hasattr(___, "__p"))


class B(A):
    __x = "B's own"

    def look(self):
        return self.__x, self._A__x


print(B().look(), A.f.__code__.co_varnames[:2], A.f.__defaults__)
