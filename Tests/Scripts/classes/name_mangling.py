class A:
    __secret = 1

    def __init__(self):
        self.__x = 2
        self.__y__ = 3
        self._z = 4

    def get(self):
        return self.__x, self.__secret, A.__secret

    def call(self):
        return self.__helper()

    def __helper(self):
        __local = "mangled local"
        return __local


class B(A):
    def __init__(self):
        super().__init__()
        self.__x = "B's"

    def both(self):
        return self.__x, self.get()


print(A().get(), B().both(), sorted(vars(B())), A._A__secret, A().call())
for bad in (lambda: A().__x, lambda: A.__secret):
    try:
        bad()
    except AttributeError as e:
        print(e)


class _Under:
    __v = 5
    def f(self): return self.__v


print(_Under._Under__v, _Under().f())


class __:
    __v = 5


print(__.__v)
