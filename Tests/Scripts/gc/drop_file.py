# A file that is dropped is written out.
import os

name = f"/tmp/tinypy_drop_{os.getpid()}"
f = open(name, "w")
f.write("some text")
descriptor = f.fileno()
del f
print(os.stat(name).st_size)
try:
    os.fstat(descriptor)
except OSError as e:
    print(e.errno)


def write():
    g = open(name, "w")
    g.write("more")


write()
with open(name) as f:
    print(f.read())
os.remove(name)
