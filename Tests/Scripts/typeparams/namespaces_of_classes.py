# Type parameters and aliases in a class see all that its namespace holds, whoever put it there.
class Meta(type):
    def __prepare__(*args, **kw): return {"g": 5, "h": 6}


g = 1
class A(metaclass=Meta):
    type a = (g, h, len)
    def f[T: (g, h)](x: g, y: "g" = 1) -> h: return T
    type b[T = g] = T
    locals()["later"] = 7
    type c = later
    h = 8
print(A.a.__value__, A.f.__type_params__[0].__constraints__, A.f.__annotations__, A.b.__type_params__[0].__default__, A.c.__value__)


class B:
    type a = undefined
    def f[T: undefined](x): pass
    type b = g
    if 0: g = 3
for value in (lambda: B.a.__value__, lambda: B.f.__type_params__[0].__bound__, lambda: B.b.__value__):
    try:
        print(value())
    except NameError as e:
        print(e)
B.undefined = 4
for value in (lambda: B.a.__value__, lambda: B.f.__type_params__[0].__bound__):
    try:
        print(value())
    except NameError as e:
        print(e)


class C[T](metaclass=Meta):
    g = 2
    class D(metaclass=Meta):
        type a = (g, T)
    def m[U: g](self): return g
print(C.D.a.__value__, C.m.__type_params__[0].__bound__, C().m())
