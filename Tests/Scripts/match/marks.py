class C:
    __match_args__ = ("a", "b")
    @property
    def b(self): return 1 / 0
    a = 1
def f(x):
    match x:
        case {"k": [C(1,
                      b=2)]}:
            pass
        case _ if x[9]:
            pass
f({"k": [C()]})
