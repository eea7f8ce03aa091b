class BadHash:
    def __hash__(self):
        raise ValueError("no hash today")


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("no equality")


class NotInt:
    def __hash__(self):
        return "x"


class Unhashable:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


d = {BadEq(): 1}
for f in (lambda: {BadHash(): 1}, lambda: d[BadEq()], lambda: BadEq() in d, lambda: {NotInt(): 1}, lambda: {Unhashable()}, lambda: hash(EqOnly()), lambda: d.get(BadEq()), lambda: {1: 2}.get(BadHash()), lambda: d.pop(BadEq(), 0), lambda: {EqOnly(): 1}):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
