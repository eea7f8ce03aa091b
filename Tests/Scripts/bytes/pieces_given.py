# bytes.partition gives back the separator that it was given; a bytearray makes one of its own kind
for text in (b"abcab", bytearray(b"abcab")):
    for separator in (b"ca", bytearray(b"c"), memoryview(b"ab"), b"zz"):
        for f in (text.partition, text.rpartition):
            parts = f(separator)
            print([type(p).__name__ for p in parts], [bytes(p) for p in parts], parts[1] is separator)
b = bytearray(b"ab")
b.extend("")
b.extend(())
print(b)
class Number:
    def __index__(self): return 2
class Both(Number):
    def __bytes__(self): return b"\x05"
for source in (Number(), Both(), 5, True, "a", [1, 2], bytearray(b"\x01"), None, int | str):
    try:
        print(int.from_bytes(source), bytes(source))
    except TypeError as e:
        print(e)
