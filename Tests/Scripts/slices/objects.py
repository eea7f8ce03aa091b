s = slice(1, 10, 2)
print(s, slice(5), slice(None), s.start, s.stop, s.step, s.indices(6), slice(None, None, -1).indices(5), slice(-3, None).indices(10), s == slice(1, 10, 2), s != slice(1), slice(1, 2) < slice(1, 3), slice("a", [1]))
print(hash(slice(1, 2)) == hash(slice(1, 2)))


class Show:
    def __getitem__(self, key):
        return key


x = Show()
print(x[1], x[1:2], x[::], x[1:2, 3], x[..., None], x[1:2, ::3], x[()], x["a":"b"], x[:, 1], x[lambda: 0] is not None, x[*[1, 2]], x[1,])
for bad in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: s.indices(-1), lambda: s.indices("a"), lambda: slice("a").indices(3)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
