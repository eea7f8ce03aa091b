class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code):
        obj = super().__new__(cls, message, excs)
        obj.code = code
        return obj
    def derive(self, excs):
        print("derive", type(excs).__name__, excs)
        return MyGroup(self.message, excs, self.code)
g = MyGroup("m", [ValueError(1), TypeError(2), MyGroup("n", [ValueError(3), OSError(4)], 8)], 9)
m, r = g.split(ValueError)
print(repr(m), m.code, repr(r), r.code, r.exceptions[1].code)
print(repr(g.subgroup(OSError)))
class Plain(ExceptionGroup): pass
p = Plain("p", [ValueError(1), TypeError(2)])
print(type(p.split(ValueError)[0]).__name__, type(p.derive([KeyError()])).__name__, type(p.derive([SystemExit()])).__name__)
class Wrong(ExceptionGroup):
    def derive(self, excs): return ValueError(excs)
try: Wrong("w", [ValueError(1), TypeError(2)]).split(ValueError)
except TypeError as e: print(e)
class None_(ExceptionGroup):
    def derive(self, excs): return None
try: None_("w", [ValueError(1), TypeError(2)]).subgroup(ValueError)
except TypeError as e: print(e)
try: ExceptionGroup("a", [ValueError()]).derive()
except TypeError as e: print(e)
