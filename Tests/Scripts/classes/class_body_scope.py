x = "global"
y = "global y"


def f():
    x = "function"

    class C:
        print(x)
        x = "class"
        print(x)
        g = lambda self: x
        z = [x for _ in "a"]
        w = [a + x for a in [x]]

        def m(self):
            return x, y

        del x
        print(x)

    return C


C = f()
print(C().g(), C.z, C.w, C().m(), "x" in vars(C))


class D:
    y = y + "!"
    for i in range(3):
        pass
    if i:
        cond = i

    class E:
        try:
            y2 = y
        except NameError:
            y2 = "none"

    with_locals = sorted(k for k in locals() if not k.startswith("__"))


print(D.y, D.i, D.cond, D.E.y2, D.with_locals)


class F:
    a = 1
    b = property(lambda self: self.a)
    c = b

    def a_method(self):
        pass

    d = a_method


print(F().c, F.d is F.a_method, F.d.__name__, F.__qualname__, F.a_method.__qualname__)


class G:
    global made
    made = "module level"
    nonlocal_like = 1
    exec("by_exec = 5")
    print(by_exec)


print(made, G.by_exec, hasattr(G, "made"))


def closure():
    v = 1

    class H:
        nonlocal v
        v = 2
        w = v

    return v, H.w, hasattr(H, "v")


print(closure())
