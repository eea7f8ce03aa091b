# set.__init__ takes no keywords, even if a subclass's __new__ does.
class WithNew(set):
    def __new__(cls, items, extra=None):
        self = super().__new__(cls, items)
        self.extra = extra
        return self


class WithInit(set):
    def __init__(self, items, extra=None):
        super().__init__(items)
        self.extra = extra


print(sorted(WithNew([2, 1])), WithNew([1]).extra)
print(sorted(WithInit([2, 1], extra=3)), WithInit([1], extra=3).extra)
for f in lambda: WithNew([1], extra=3), lambda: set(a=1), lambda: WithInit([1], more=3), lambda: frozenset(a=1):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
