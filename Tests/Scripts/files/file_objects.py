import os
name = "tmp-file_objects.txt"
f = open(name, "w")
print(type(f).__name__, type(open(name, "rb")).__name__, type(open(name, "wb")).__name__, type(open(name, "r+b")).__name__, f.fileno() > 2, f.isatty(), f.line_buffering, repr(f), hasattr(f, "buffer"), f.newlines, f.errors)
f.close()
print(repr(f), repr(open(name, "rb")))
with open(name, "w", buffering=1) as f:
    f.write("line\n")
    print(open(name).read(), end="")
with open(name, "wb", buffering=0) as f:
    f.write(b"now")
    print(open(name).read(), type(f).__name__)
try:
    open(name, "w", buffering=0)
except ValueError as e:
    print(e)
with open(name, "w") as f:
    f.write("one\ntwo\n")
f = open(name)
print(next(f), next(f, "end"), f.readable())
try:
    f.tell()
except OSError as e:
    print(e)
fd = f.fileno()
f.close()
with open(name, "w") as a, open(name) as b:
    a.write("q")
    a.flush()
    print(b.read())
os.remove(name)
