# NotImplemented is true, with a warning.
import warnings


def show(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function()
    print(result, *(f"[{w.category.__name__}: {w.message}]" for w in caught))


show(lambda: bool(NotImplemented))
show(lambda: not NotImplemented)
show(lambda: "yes" if NotImplemented else "no")
show(lambda: all([NotImplemented]))
show(lambda: any([0, NotImplemented]))
show(lambda: NotImplemented and 1)


class Odd:
    def __eq__(self, other):
        return NotImplemented


show(lambda: Odd() in [1, 2])  # identity decides
