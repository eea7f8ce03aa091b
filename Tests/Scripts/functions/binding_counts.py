def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except TypeError as e:
        print(e)


show(lambda: 0, 1)
show(lambda: 0, 1, 2)
show(lambda a: 0)
show(lambda a: 0, 1, 2)
show(lambda a, b: 0, 1)
show(lambda a, b: 0)
show(lambda a, b, c: 0)
show(lambda a, b, c, d: 0, 1)
show(lambda a, b=1: 0)
show(lambda a, b=1: 0, 1, 2, 3)
show(lambda a=1: 0, 1, 2)
show(lambda *, k: 0)
show(lambda *, k, l: 0)
show(lambda *, k, l, m: 0)
show(lambda *, k: 0, 1)
show(lambda *, k: 0, 1, 2, k=1)
show(lambda a, *, k=1: 0, 1, 2, k=3)
show(lambda a, *, k, l: 0, 1, 2, k=3, l=4)
show(lambda a=1, *, k=1: 0, 1, 2, k=3)
show(lambda a, b: 0, 1, a=2)
show(lambda a, b: 0, 1, 2, b=3)
show(lambda a: 0, b=1)
show(lambda abc: 0, abd=1)
show(lambda abc, abd: 0, abe=1)
show(lambda **k: sorted(k), b=1, a=2)
show(lambda a, **k: k, 1, **{"not an identifier": 2})
show(lambda a: 0, **{"": 1})
show(lambda *a, **k: (a, k), *[1], *(2,), **{"x": 1}, **{"y": 2})


class C:
    def m(self):
        pass

    def n(self, a, *, k):
        pass

    @classmethod
    def c(cls):
        pass

    @staticmethod
    def s():
        pass


show(C().m, 1)
show(C.m)
show(C().n)
show(C().n, 1)
show(C.c, 1)
show(C().s, 1)
show(C, 1)
