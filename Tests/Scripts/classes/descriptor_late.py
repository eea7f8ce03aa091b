# A descriptor that gains or loses its methods after it was used.
class D:
    def __get__(self, o, cls):
        return "got"


class C:
    d = D()


def read(c):
    return c.d


c = C()
c.__dict__["d"] = "instance"
seen = [read(c)]
D.__set__ = lambda self, o, v: None
seen.append(read(c))
del D.__get__
seen.append(read(c))
del D.__set__
seen.append(read(c))
del c.__dict__["d"]
seen.append(type(read(c)).__name__)
print(seen)
