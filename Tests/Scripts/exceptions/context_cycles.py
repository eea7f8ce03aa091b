# Chains that programs have bent into circles do not hang whoever raises.
class A(Exception):
    pass


class B(Exception):
    pass


class C(Exception):
    pass


def chain(e, n=5):
    names = []
    while e is not None and n:
        names.append(type(e).__name__)
        e = e.__context__
        n -= 1
    return names


def own():
    try:
        raise A
    except A as e:
        e.__context__ = e
        raise B


try:
    own()
except B as e:
    print(chain(e))


def two():
    a, b, c = A(), B(), C()
    try:
        raise a
    except A:
        try:
            raise b
        except B:
            a.__context__ = b
            raise c


try:
    two()
except C as e:
    print(chain(e))


def back():
    a, b = A(), B()
    try:
        raise a
    except A:
        try:
            raise b
        except B:
            raise a


try:
    back()
except A as e:
    print(chain(e))
