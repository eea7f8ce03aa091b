calls = []


class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        calls.append(("lt", self.n, o.n))
        return [] if self.n == 9 else self.n < o.n

    def __bool__(self):
        calls.append(("bool", self.n))
        return True


def v(n):
    calls.append(("make", n))
    return V(n)


print(v(1) < v(2) < v(3), calls)
calls.clear()
print(v(1) < v(0) < v(3), calls)
calls.clear()
print(v(9) < v(1) < v(2), calls)
print(1 < 2 > 1 == True is not None in [True, None], (1 < 2) < 3, 1 == 1 != 2, not 1 == 2)


class BadBool:
    def __eq__(self, o):
        return BadBool()

    def __bool__(self):
        raise ValueError("no truth")


b = BadBool()
print(type(b == 1).__name__)
for f in (lambda: b == 1 == 2, lambda: b in [BadBool()], lambda: [BadBool()] == [b], lambda: not b, lambda: b and 1, lambda: 1 if b else 2, lambda: [BadBool()].index(b), lambda: b != 1):
    try:
        print(f())
    except ValueError as e:
        print(e)
print([b] == [b], b in [b], (b,) == (b,))
nan = float("nan")
print(nan == nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1} == {nan: 1})
