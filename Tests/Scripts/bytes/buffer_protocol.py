# __buffer__ of classes and of builtin types; read-only views.
class Text:
    def __init__(self, data):
        self.data = data

    def __buffer__(self, flags):
        return memoryview(self.data)


class Wrong:
    def __buffer__(self, flags):
        return 5


def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: bytes(Text(b"hello")))
show(lambda: bytearray(Text(b"hello")))
show(lambda: memoryview(Text(b"hello")).tobytes())
show(lambda: memoryview(Wrong()))
show(lambda: b"abc".__buffer__(0).tolist())
show(lambda: b"abc".__buffer__(1))
show(lambda: bytearray(b"abc").__buffer__(1).readonly)
show(lambda: memoryview(bytearray(b"abc")).toreadonly().readonly)
fixed = memoryview(bytearray(b"abc")).toreadonly()[1:]
show(lambda: fixed.__setitem__(0, 1))
show(lambda: (fixed.readonly, fixed.tobytes(), fixed.cast("b").readonly))
show(lambda: type(iter(memoryview(b"a"))).__name__)


class Both(str):
    def __bytes__(self):
        return b"own"


class Index(bytes):
    def __index__(self):
        raise TypeError("no number")


show(lambda: bytes(Both("x")))
show(lambda: bytes(Both("x"), "ascii"))
show(lambda: bytes(Index(b"ab")))
show(lambda: bytearray(Index(b"ab")))
