import os
name = "tmp-context_errors.txt"
for bad in (lambda: open(name), lambda: open(name + "/x", "w"), lambda: open("", "w"), lambda: open("x" * 300, "w")):
    try:
        with bad() as f:
            print("opened")
    except OSError as e:
        print(type(e).__name__, e.errno in (2, 20, 36, 63), str(e)[:40])
with open(name, "w") as f:
    try:
        f.write(b"bytes")
    except TypeError as e:
        print(e)
    try:
        print("x", file=name)
    except AttributeError as e:
        print(e)
    try:
        f.nosuch
    except AttributeError as e:
        print(e)
    f.write("kept")
print(open(name).read())
os.remove(name)
