log = []


def note(x):
    log.append(x)
    return x


class C(note(object)):
    note("body")
    a = 1
    b = a + 1
    for i in range(3):
        pass
    if b == 2:
        def f(self): return "conditional"
    else:
        def f(self): return "other"
    name = __name__
    qual = __qualname__
    del a
    x = [i for i in range(b)]
    print(sorted(k for k in locals() if not k.startswith("__")))


print(C.b, C.i, C().f(), C.name, C.qual, hasattr(C, "a"), C.x, log)
try:
    class D:
        1 / 0
except ZeroDivisionError:
    print("D" in globals())


class Outer:
    y = 1

    class Inner:
        z = 2

        def get(self):
            try:
                return y
            except NameError as e:
                return str(e)


print(Outer.Inner().get(), Outer().Inner.z)
try:
    class E(5): pass
except TypeError as e:
    print(e)
try:
    class F(C, C): pass
except TypeError as e:
    print(e)
try:
    class G(undefined): pass
except NameError as e:
    print(e)
