class AppError(Exception):
    code = 1

    def __str__(self):
        return f"[{self.code}] " + super().__str__()


class NotFound(AppError):
    code = 404

    def __init__(self, what, *, hint=None):
        super().__init__(f"{what} not found")
        self.what, self.hint = what, hint


class Both(KeyError, ValueError):
    pass


try:
    raise NotFound("page", hint="look elsewhere")
except AppError as e:
    print(e, repr(e), e.what, e.hint, e.args, isinstance(e, NotFound))
for kind in (KeyError, ValueError):
    try:
        raise Both("both")
    except kind as e:
        print(kind.__name__, e, repr(e))


class Silent(Exception):
    def __init__(self, *ignored):
        pass


print(Silent(1, 2).args, repr(Silent("x")), str(Silent()))


class Slotted(Exception):
    __slots__ = ("info",)


s = Slotted("m")
s.info = 5
print(s.info, s)
