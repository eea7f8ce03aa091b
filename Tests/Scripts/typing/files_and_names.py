from typing import *
import typing, sys, copy, contextlib, io
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ":", e)
print(Text, AnyStr, AnyStr.__constraints__, NoDefault, typing.T, typing.KT, typing.T_co, typing.T_contra, typing.VT_co)
t(lambda: typing.nothing)
for c in (IO, TextIO, BinaryIO):
    print(c, c.__mro__, getattr(c, "__parameters__", None), sorted(n for n in dir(c) if not n.startswith("_")), sorted(c.__abstractmethods__) if hasattr(c, "__abstractmethods__") else None)
t(lambda: IO[str]); t(lambda: IO[int]); t(lambda: TextIO[str]); t(lambda: isinstance(sys.stdout, IO)); t(lambda: IO.__orig_bases__); t(lambda: TextIO.__orig_bases__); t(lambda: type(IO()).__name__) ; t(lambda: issubclass(TextIO, IO))
print(sorted(set(typing.__all__) - set(dir(typing))), len(typing.__all__))
