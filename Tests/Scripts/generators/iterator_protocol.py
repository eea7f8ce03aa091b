class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(5)), 2 in Countdown(4), max(Countdown(4)), [*Countdown(2)], dict(zip("ab", Countdown(9))))


class Reusable:
    def __iter__(self):
        yield from (1, 2)


r = Reusable()
print(list(r), list(r), [a + b for a in r for b in r])


class NoNext:
    def __iter__(self):
        return []


class NotIter:
    __iter__ = None


for o in NoNext(), NotIter(), object():
    try:
        for _ in o:
            pass
    except TypeError as e:
        print(e)
calls = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(calls), 0)), list(calls))
