# A sequence's class whose + or * gives up has no other, though the builtin's would do; it still can stand on the right.
class Up:
    def __add__(self, other):
        return NotImplemented


class Inherits(Up, str):
    pass


class Calls(Inherits):
    def __add__(self, other):
        return super().__add__(other)


class Text(str):
    def __add__(self, other):
        return NotImplemented


class Items(list):
    def __add__(self, other):
        return NotImplemented

    __mul__ = __iadd__ = __add__


class Reflected(str):
    def __radd__(self, other):
        return NotImplemented


class Data(bytes):
    def __add__(self, other):
        return NotImplemented


pairs = [
    (Calls("a"), Calls("b")), (Inherits("a"), Inherits("b")), (Text("a"), Text("b")), (Text("a"), "b"), ("a", Text("b")),
    (Text("a"), 1), (Items(), Items()), (Items(), [1]), ([1], Items()), (Calls("a"), "b"), ("a", Inherits("b")),
    ("a", Reflected("b")), (Data(b"a"), b"b"), (b"a", Data(b"b")), (Data(b"a"), bytearray(b"b")), (Items(), None), ([], None),
]
for x, y in pairs:
    try:
        print(x + y)
    except TypeError as e:
        print(e)
for f in lambda: Items([1]) * 2, lambda: 2 * Items([1]), lambda: Items() * "a", lambda: [] * Items(), lambda: "a" * Items():
    try:
        print(f())
    except TypeError as e:
        print(e)
x = Items([1])
try:
    x += [1]
except TypeError as e:
    print(e)
