class A:
    def f(self):
        return "A"


class B:
    def f(self):
        return "B"


class C(A):
    pass


def call(o):
    return o.f()


o = C()
seen = []
for i in range(4):
    seen.append(call(o))
    C.__bases__ = (B,) if C.__bases__ == (A,) else (A,)
C.f = lambda self: "own"
seen.append(call(o))
del C.f
seen.append(call(o))
print(seen)
