# Keys that lie in a dict or a set already are not hashed again.
class Counting(int):
    calls = 0

    def __hash__(self):
        Counting.calls += 1
        return int(self)


def calls(function):
    before = Counting.calls
    function()
    print(Counting.calls - before)


d = dict.fromkeys(map(Counting, range(5)))
s = set(d)
calls(lambda: set(d))
calls(lambda: frozenset(s))
calls(lambda: s.difference(d))
calls(lambda: set(s).symmetric_difference_update(d))
calls(lambda: set(s).difference_update(d))
calls(lambda: set(s).update(d))
calls(lambda: dict.fromkeys(s, 1))
calls(lambda: dict.fromkeys(frozenset(s)))
calls(lambda: dict.fromkeys(d))
calls(lambda: {**d})
calls(lambda: dict(d))
calls(lambda: d | d)
calls(lambda: s | s)
