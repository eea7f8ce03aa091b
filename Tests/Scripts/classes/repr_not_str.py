# A __repr__ that returns no str: str() and its like complain of __str__, repr() of __repr__; the methods don't look.
class R:
    def __repr__(self):
        return 3


class S(str):
    def __repr__(self):
        return 3


class I(int):
    def __repr__(self):
        return 3


class E(Exception):
    def __repr__(self):
        return 3


actions = (
    str, repr, ascii, format, "%s".__mod__, "%r".__mod__, "%a".__mod__, lambda x: f"{x}", lambda x: f"{x!r}",
    lambda x: f"{x!s}", lambda x: f"{x!a}", print, "{}".format, "{!s}".format, object.__str__,
    lambda x: x.__str__(), lambda x: [x].__str__(), lambda x: str(Exception(x)), lambda x: str(Exception(x, x)),
)
for value in R(), S("a"), I(1), E(1):
    for action in actions:
        try:
            print(action(value))
        except TypeError as e:
            print(e)
