class Log:
    def __init__(self, name):
        self.name = name

    def __get__(self, o, cls):
        print("get", self.name, o is not None, cls.__name__)
        return lambda *args: (self.name, args)

    def __set_name__(self, owner, name):
        print("name", owner.__name__, name)


class A:
    __len__ = Log("len")
    __getitem__ = Log("getitem")
    __call__ = Log("call")
    __add__ = Log("add")
    __contains__ = Log("contains")
    __enter__ = Log("enter")
    __exit__ = Log("exit")
    __neg__ = Log("neg")
    __repr__ = Log("repr")
    method = Log("method")


a = A()
print(a[1], a(2, 3), a + 4, -a)
for f in (lambda: len(a), lambda: repr(a), lambda: 5 in a):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(a.method(1), A.method(2))
