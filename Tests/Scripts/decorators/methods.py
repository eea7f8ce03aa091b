def log(f):
    def wrapper(self, *args):
        print("->", f.__name__, args)
        return f(self, *args)
    return wrapper


class C:
    @log
    def m(self, x):
        return self.v + x

    v = 10

    @property
    @log
    def p(self):
        return self.v

    @classmethod
    @log
    def c(cls, y):
        return cls.v + y

    @staticmethod
    @log
    def s(a):
        return a


print(C().m(1), C().p, C.c(2), C.s("a"), C().s("b"))
