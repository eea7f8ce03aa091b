import os
name = "tmp-modes.txt"
with open(name, "x") as f:
    f.write("abc")
try:
    open(name, "x")
except FileExistsError as e:
    print(e)
with open(name, "r+") as f:
    print(f.read(1), f.tell(), f.seek(0), f.write("Z"))
print(open(name).read())
with open(name, "w+") as f:
    f.write("new content")
    f.seek(4)
    print(f.read(), f.seek(0, 2), f.tell(), f.seekable())
with open(name, "a+") as f:
    print(repr(f.read()), f.write("!"), f.seek(0), f.read())
for mode in ("r", "w", "a"):
    with open(name, mode) as f:
        try:
            f.write("x") if mode == "r" else f.read()
        except OSError as e:
            print(type(e).__name__, e, isinstance(e, ValueError))
os.remove(name)
