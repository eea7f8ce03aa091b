g = ExceptionGroup("top", [ValueError(1), TypeError(2), ExceptionGroup("inner", [KeyError("k"), ValueError(3)])])
print(g, repr(g), g.message, g.exceptions, g.args)
match, rest = g.split(ValueError)
print(repr(match), repr(rest))
print(repr(g.subgroup((KeyError, TypeError))), g.subgroup(OSError), repr(g.subgroup(lambda e: isinstance(e, KeyError))))
print(g.split(ExceptionGroup)[0] is g, g.split(OSError))
print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])))
for bad in (lambda: ExceptionGroup("a"), lambda: ExceptionGroup("a", []), lambda: ExceptionGroup("a", 5), lambda: ExceptionGroup("a", [5]),
            lambda: ExceptionGroup("a", [KeyboardInterrupt()]), lambda: g.split(5), lambda: g.split(int), lambda: g.subgroup("x")):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Mine(self.message, exceptions, self.code)


m = Mine("mine", [ValueError(), TypeError()], 5)
m.add_note("noted")
m.__cause__ = KeyError("cause")
part = m.subgroup(TypeError)
print(type(part).__name__, part.code, part.exceptions, part.__notes__, repr(part.__cause__), part.__notes__ is m.__notes__)
