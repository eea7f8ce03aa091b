class M1(type):
    pass


class M2(type):
    pass


class M3(M1, M2):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


for text in ("class X(A, B): pass", "class X(A, B, metaclass=M1): pass", "class X(A, B, metaclass=M3): pass", "class X(A, metaclass=type): pass", "class X(metaclass=5): pass", "class X(5): pass", "class X(A, A): pass", "class X(object, A): pass", "class X(None): pass", "class X(A, key=1): pass"):
    space = {"A": A, "B": B, "M1": M1, "M3": M3}
    try:
        exec(text, space)
        print(text, "->", type(space["X"]).__name__)
    except TypeError as e:
        print(text, "->", e)


def function_as_metaclass(name, bases, ns, **kw):
    return name, bases, sorted(ns), kw


class F(int, metaclass=function_as_metaclass, q=2):
    z = 1


print(F[0], F[1], [k for k in F[2] if k == "z"], F[3])


class Bad(type):
    @classmethod
    def __prepare__(cls, *a):
        return 5


try:

    class G(metaclass=Bad):
        pass

except TypeError as e:
    print(e)
