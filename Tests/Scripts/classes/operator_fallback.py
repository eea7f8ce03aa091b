class Left:
    def __add__(self, other):
        print("Left.__add__")
        return NotImplemented

    def __eq__(self, other):
        print("Left.__eq__")
        return NotImplemented

    def __lt__(self, other):
        print("Left.__lt__")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__")
        return "right"

    def __eq__(self, other):
        print("Right.__eq__")
        return True

    def __gt__(self, other):
        print("Right.__gt__")
        return "gt"


class Sub(Left):
    def __radd__(self, other):
        print("Sub.__radd__ first")
        return "sub"


print(Left() + Right(), Left() == Right(), Left() < Right(), Left() + Sub(), Left() != Right())
for bad in (lambda: Left() + 1, lambda: 1 + Left(), lambda: Left() < 1, lambda: Left() + Left(), lambda: Left() - 1, lambda: -Left(), lambda: Left() @ 1, lambda: Left()[0], lambda: Left()(), lambda: len(Left()), lambda: iter(Left()), lambda: 1 in Left(), lambda: Left() ** 2, lambda: divmod(Left(), 1), lambda: Left().x):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
x = Left()
print(x == x, x == 5)
