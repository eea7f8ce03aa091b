# A number made from an instance of a subclass of int, float or complex is a warning, and the plain number.
import warnings


class Flag:
    def __index__(self):
        return True


class Own(int):
    def __index__(self):
        return True


class Both(str):
    def __float__(self):
        return float(str(self)) + 1


class Wrong:
    def __index__(self):
        return "bad"


def show(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = repr(function())
        except Exception as e:
            result = f"{type(e).__name__}: {e}"
    print(result, *(f"[{w.category.__name__}: {w.message}]" for w in caught))


show(lambda: [10, 20, 30][Flag()])
show(lambda: [10, 20, 30][Own()])  # an int needs no __index__
show(lambda: int(Flag()))
show(lambda: range(Flag()))
show(lambda: "ab" * Flag())
show(lambda: chr(Flag()))
show(lambda: slice(Wrong()).indices(3))
show(lambda: hex(Wrong()))
show(lambda: float(Both("8")))
show(lambda: len(range(Own(5))))
