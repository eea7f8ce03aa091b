# readlines(hint) reads the line that goes beyond the hint; BytesIO's stops at the one that reaches it
import io, os
text = "ab\ncd\nef\n"
name = f"/tmp/tinypy_readlines_{os.getpid()}"
with open(name, "w") as f: f.write(text)
class Raw(io.RawIOBase):
    def __init__(self): self.left = list(text.encode())
    def readable(self): return True
    def readinto(self, b):
        if not self.left: return 0
        b[0] = self.left.pop(0)
        return 1
for hint in (-1, 0, 1, 2, 3, 4, 5, 6, 7, 9, 100, None):
    with open(name) as t, open(name, "rb") as b, open(name, "rb", buffering=0) as r:
        print(hint, t.readlines(hint), b.readlines(hint), r.readlines(hint))
    print("  ", io.StringIO(text).readlines(hint), io.BytesIO(text.encode()).readlines(hint), io.BufferedReader(io.BytesIO(text.encode())).readlines(hint), Raw().readlines(hint))
os.remove(name)
