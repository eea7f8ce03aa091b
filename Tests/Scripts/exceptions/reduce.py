class Custom(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


for e in ValueError(), ValueError(1, 2), KeyError("k"), StopIteration(5), SystemExit(3), Custom(1, 5), OSError(2, "x", "f"), ImportError("m", name="n", path="p"), UnicodeDecodeError("utf8", b"a", 0, 1, "r"), SyntaxError("m", ("f", 1, 2, "t")):
    made = e.__reduce__()
    print(made)
    again = made[0](*made[1])
    if len(made) > 2:
        again.__setstate__(made[2])
    print(type(again) is type(e), again.args == e.args, vars(again) == vars(e))
for state in 5, None, {"x": 1}, {1: 2}:
    e = ValueError()
    try:
        print(e.__setstate__(state), vars(e))
    except TypeError as t:
        print(t)
