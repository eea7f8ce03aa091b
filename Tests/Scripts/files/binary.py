import os
name = "tmp-binary.bin"
with open(name, "wb") as f:
    print(f.write(b"\x00\x01\xff\n\r\n"), f.write(bytes(range(5))), f.mode, f.name)
with open(name, "rb") as f:
    print(f.read(3), f.tell(), f.read(), f.read(), f.seek(-2, 2), f.read(1), f.seek(1), f.seek(2, 1), f.read(2))
with open(name, "rb") as f:
    print(f.readline(), f.readlines(), list(open(name, "rb")))
with open(name, "r+b") as f:
    f.seek(2)
    f.write(b"ZZ")
    f.truncate(6)
print(open(name, "rb").read(), os.path.getsize(name))
with open(name, "ab") as f:
    print(f.tell(), f.write(b"end"), f.tell())
for bad in (lambda f: f.write("text"), lambda f: f.write(5), lambda f: f.read("x"), lambda f: f.seek("x"), lambda f: f.seek(-5), lambda f: f.seek(0, 9)):
    with open(name, "r+b") as f:
        try:
            bad(f)
        except (TypeError, ValueError, OSError) as e:
            print(type(e).__name__, e)
os.remove(name)
