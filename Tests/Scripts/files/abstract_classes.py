# The classes of io that are made to be derived from are abstract classes: others can be registered.
import abc
import io

for name in ("IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase"):
    c = getattr(io, name)
    print(c, type(c) is abc.ABCMeta, [b.__name__ for b in c.__mro__], c.__module__)
for c in (io.FileIO, io.BytesIO, io.StringIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair,
          io.TextIOWrapper):
    print(c, [n for n in ("IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase") if issubclass(c, getattr(io, n))])


class Mine:
    pass


io.TextIOBase.register(Mine)
print(isinstance(Mine(), io.TextIOBase), isinstance(Mine(), io.IOBase), isinstance(Mine(), io.RawIOBase))


class Raw(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, b):
        b[:3] = b"abc"
        return 3


r = Raw()
print(r.read(3), isinstance(r, io.IOBase), Raw.__mro__[1:], type(Raw))
with open(__file__) as f:
    print(isinstance(f, io.TextIOBase), isinstance(f.buffer, io.BufferedIOBase), isinstance(f.buffer.raw, io.RawIOBase))
