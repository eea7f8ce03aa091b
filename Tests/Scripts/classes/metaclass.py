class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": 1}

    def __new__(mcs, name, bases, space, **kw):
        print("new", name, sorted(k for k in space if not k.startswith("__")))
        return super().__new__(mcs, name, bases, space)

    def __init__(cls, name, bases, space, **kw):
        print("init", name, kw)
        super().__init__(name, bases, space)

    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return f"meta {name}"

    def __iter__(cls):
        return iter("ab")

    @property
    def size(cls):
        return "size of " + cls.__name__


class A(metaclass=Meta, opt=1):
    x = 5

    def __init__(self, v=0):
        self.v = v


class B(A):
    pass


print(A, len(A), A.injected, A.anything, list(A), A.size, B(3).v, type(B) is Meta, isinstance(A, type), B)
try:
    A().size
except AttributeError as e:
    print(e)


class M2(type): pass


try:
    class C(A, metaclass=M2): pass
except TypeError as e:
    print(e)
try:
    class D(metaclass=5): pass
except TypeError as e:
    print(e)


def function_meta(name, bases, space):
    return (name, bases, space["y"])


class F(metaclass=function_meta):
    y = 1


print(F)
