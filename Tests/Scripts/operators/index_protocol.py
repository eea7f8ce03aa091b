class Idx:
    def __index__(self):
        return 3


class Bad:
    def __index__(self):
        return "x"


class Fails:
    def __index__(self):
        raise ValueError("in __index__")


class Int(int):
    def __index__(self):
        return 1


i = Idx()
print([0, 1, 2, 3, 4][i], "abcde"[i], (1, 2, 3, 4)[i:], list(range(i)), hex(i), bin(i), chr(i), "a" * i, [1] * i, b"ab" * i, bytes(i), int(i), float(i), complex(i), round(1.23456, i), "%d" % i if False else "", bytearray(i), memoryview(b"abcde")[i], range(10)[i], slice(i).indices(10), 1 << Int(5))
for text in ("1 << i", "i + 1", "i == 3", "'%d' % i", "'%x' % i", "f'{i:d}'", "2 ** i", "-i", "[1][bad]", "range(bad)", "'a' * bad", "hex(bad)", "int(bad)", "[1][fails]", "[1][fails:]", "range(fails)", "[][Int(7)]", "[0, 1, 2][Int(2)]", "[1][1.0]", "[1]['a']", "[1][None]", "'a'[1.5]", "(1,)[[]]", "range(3)['x']", "b'a'[1.5]", "[1][1:'x']", "[1][::0]", "'abc'[::0]", "(1,)[i]", "bytearray(b'a')[bad]"):
    try:
        print(text, "->", eval(text, {"i": i, "bad": Bad(), "fails": Fails(), "Int": Int}))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
