def make(n):
    class C:
        m = n
        n = "class attribute"

        def get(self):
            return n, self.n, C.m
    return C


try:
    print(make(5)().get())
except NameError as e:
    print(e)


def make2(v):
    class C:
        def get(self):
            return v, __class__.__name__

        def set(self, x):
            nonlocal v
            v = x
    return C


c = make2(1)()
c.set(2)
print(c.get(), make2(3)().get())
x = "global"


class D:
    x = x
    y = [x for _ in range(1)]

    def f(self):
        return x


print(D.x, D.y, D().f())
