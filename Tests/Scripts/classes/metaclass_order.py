class M(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, bases, kw)
        return {"prepared": 1}


class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base(metaclass=M, flag=1):
    a = Named()

    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)

    def __init__(self, *a):
        print("instance", a)


class Sub(Base, b=2):
    n = Named()


Sub = M("Sub3", (Base,), {"x": 1})
Sub(1, 2)
print(Base.prepared, type(Sub).__name__)
