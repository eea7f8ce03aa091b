import os
name = "tmp-newlines.txt"
with open(name, "wb") as f:
    f.write(b"a\r\nb\nc\rd\r\n\r\n")
print(repr(open(name).read()), open(name).readlines())
print(repr(open(name, newline="").read()), open(name, newline="").readlines())
print(open(name, newline="\n").readlines(), open(name, newline="\r").readlines(), open(name, newline="\r\n").readlines())
for newline in (None, "", "\n", "\r\n", "\r"):
    with open(name, "w", newline=newline) as f:
        f.write("x\ny\r\n")
    print(repr(newline), open(name, "rb").read())
try:
    open(name, newline="x")
except ValueError as e:
    print(e)
os.remove(name)
