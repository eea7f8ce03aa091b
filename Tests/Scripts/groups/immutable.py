excs = [ValueError(1)]
g = ExceptionGroup("m", excs)
excs.append(TypeError(2))
print(g.exceptions, g.args, repr(g))
class Seq:
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
g = ExceptionGroup("m", Seq(ValueError(1), TypeError(2)))
print(g.exceptions, str(g))
class Bad(ExceptionGroup):
    def __new__(cls, code):
        return super().__new__(cls, f"code {code}", [ValueError(code)])
    def __init__(self, code):
        self.code = code
b = Bad(7)
print(repr(b), b.args, b, b.code)
class Default(ExceptionGroup):
    def __new__(cls, code):
        return super().__new__(cls, f"code {code}", [ValueError(code)])
d = Default(8)
print(repr(d), d.args, str(d))
