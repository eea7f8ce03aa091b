class O: pass
class A(O): name = "A"
class B(O): name = "B"
class C(A): pass
class D(B, A): pass
class X(A, B): pass
class Y(B, A): pass
class F(C, B): pass


print([k.__name__ for k in X.__mro__], [k.__name__ for k in D.__mro__], [k.__name__ for k in F.__mro__], D.name, X.name, X.mro() == list(X.__mro__))
for bases in ((X, Y), (O, A), (A, A), (object, A)):
    try:
        print(type("Z", bases, {}).__mro__)
    except TypeError as e:
        print(e)


class Diamond1(A, B):
    def who(self):
        return ["Diamond1"]


class Root:
    def who(self): return ["Root"]
class L(Root):
    def who(self): return ["L"] + super().who()
class R(Root):
    def who(self): return ["R"] + super().who()
class LR(L, R):
    def who(self): return ["LR"] + super().who()


print(LR().who(), L().who())
