class L(list): pass
class T(tuple): pass
class NotSeq:
    def __getitem__(self, i): return i
    def __len__(self): return 2
def what(x):
    match x:
        case []: return "empty"
        case [a]: return ("one", a)
        case [1, _]: return "one and any"
        case [a, b]: return ("two", a, b)
        case [a, *rest] if len(rest) == 2: return ("head", a, rest)
        case [*start, 9]: return ("last", start)
        case [a, *_, z]: return ("ends", a, z)
    return "no sequence"
for x in ([], (), [1], [1, 2], (2, 3), [4, 5, 6], range(4), [1, 1, 1, 9], L([7]), T((7, 8)), memoryview(b"ab"),
          "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2, 3: 4}, NotSeq(), 5, None, iter([1]), (x for x in "ab")):
    print(type(x).__name__, what(x))
