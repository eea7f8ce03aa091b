# ByteString is on its way out: asking for instances and deriving from it warn.
import warnings
import collections.abc as c

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(isinstance(b"", c.ByteString), issubclass(bytearray, c.ByteString), len(seen))
    print(isinstance("", c.ByteString), issubclass(str, c.ByteString), len(seen))

    class B(c.ByteString):
        def __len__(self): return 0
        def __getitem__(self, i): raise IndexError

    print(len(seen), isinstance(B(), c.Sequence), list(B()))
    for w in seen:
        print(w.category.__name__, w.message, w.lineno)
print(type(c.ByteString).__name__, c.ByteString.__mro__, sorted(c.ByteString.__abstractmethods__))
warnings.simplefilter("error")
try:
    isinstance(1, c.ByteString)
except DeprecationWarning as e:
    print("error", e)
print(isinstance(b"", c.Buffer), isinstance(bytearray(), c.Buffer), isinstance(memoryview(b""), c.Buffer), isinstance("", c.Buffer))


class Own:
    def __buffer__(self, flags): return memoryview(b"own")


print(issubclass(Own, c.Buffer))
try:
    c.Buffer()
except TypeError as e:
    print(e)
