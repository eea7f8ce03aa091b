class CM:
    pass


c = CM()
c.__enter__ = lambda: 1
c.__exit__ = lambda *a: None
try:
    with c:
        pass
except TypeError as e:
    print(e)


class Meta(type):
    def __enter__(cls): return "class entered"
    def __exit__(cls, *a): return True


class K(metaclass=Meta): pass


with K as k:
    print(k)
    1 / 0
print("fine")


class Static:
    __enter__ = staticmethod(lambda: "static enter")
    __exit__ = staticmethod(lambda *a: print(len(a)))


with Static() as s:
    print(s)
