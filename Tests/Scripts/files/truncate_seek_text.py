import os
name = "tmp-truncate_seek_text.txt"
with open(name, "w+") as f:
    f.write("héllo\nwörld\n")
    f.seek(0)
    print(repr(f.readline()))
    where = f.tell()
    print(repr(f.readline()), f.seek(where) == where, repr(f.readline()))
    f.seek(0)
    f.write("J")
    f.seek(0)
    print(repr(f.read()))
    f.seek(0)
    print(f.truncate(3), f.tell())
print(open(name, "rb").read())
with open(name, "w+") as f:
    for bad in (lambda: f.seek(1, 1), lambda: f.seek(-1, 2), lambda: f.seek(-1), lambda: f.truncate(-1)):
        try:
            bad()
        except (OSError, ValueError) as e:
            print(type(e).__name__, e)
    print(f.seek(0, 1), f.seek(0, 2))
os.remove(name)
