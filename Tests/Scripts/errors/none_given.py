# None is called None, not NoneType, where a builtin's argument must be of another type
import sys, types
def attempt(what):
    try:
        print(what, eval(what))
    except TypeError as e:
        print(what, "->", e)
for what in """type(None, (), {})|type("a", None, {})|type("a", (), None)|(5).__format__(None)|"a".__format__(None)|1.5.__format__(None)
object().__format__(None)|(1j).__format__(None)|format(1, None)|compile("1", "", None)|(5).to_bytes(1, None)|int.from_bytes(b"", None)
memoryview(b"").cast(None)|sys.intern(None)|types.ModuleType(None)|types.FunctionType(None, {})|str(b"", None)|str(b"", "utf8", None)
UnicodeDecodeError(None, b"", 1, 2, "")|UnicodeEncodeError("a", None, 1, 2, "")|BaseExceptionGroup(None, [])|open("x", None)
"a".replace(None, "")|"a".removeprefix(None)|bytes.fromhex(None)|b"a".ljust(3, None)|b"a".center(3, b"ab")|b"a".rjust(3, bytearray())
bytearray(b"a").ljust(9, "a")|b"a".ljust(9, 5)|"a".ljust(9, "ab")|"a".center(9, b"a")""".replace("\n", "|").split("|"):
    attempt(what)
