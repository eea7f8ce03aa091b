class Boom:
    def __set_name__(self, owner, name):
        raise ValueError("boom")


class Short:
    def __set_name__(self):
        pass


class Late:
    names = []

    def __set_name__(self, owner, name):
        self.names.append((owner.__name__, name))
        setattr(owner, name + "_extra", 1)


for kind in Boom, Short:
    try:

        class C:
            ok = 1
            attr = kind()

    except (ValueError, TypeError) as e:
        print(type(e).__name__, e, e.__notes__)


class D:
    a = Late()
    b = Late()


print(Late.names, D.a_extra, D.b_extra)
D.c = Late()
print(Late.names)


class NotCalled:
    pass


n = NotCalled()
n.__set_name__ = lambda *a: print("never")


class E:
    x = n


class Base:
    def __init_subclass__(cls):
        print("names so far", Late.names[-1])


class F(Base):
    z = Late()
