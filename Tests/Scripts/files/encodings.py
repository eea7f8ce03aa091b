import os
name = "tmp-encodings.txt"
for encoding in ("utf-8", "latin-1", "utf-16", "ascii", "utf-8-sig"):
    try:
        with open(name, "w", encoding=encoding) as f:
            f.write("café\n" if encoding != "ascii" else "cafe\n")
        with open(name, encoding=encoding) as f:
            print(encoding, repr(f.read()), os.path.getsize(name))
    except UnicodeEncodeError as e:
        print(e)
with open(name, "wb") as f:
    f.write(b"ok \xff bad\n")
try:
    open(name, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e)
for errors in ("replace", "ignore", "backslashreplace", "surrogateescape"):
    print(errors, ascii(open(name, encoding="utf-8", errors=errors).read()))
try:
    with open(name, "w", encoding="ascii") as f:
        f.write("é")
except UnicodeEncodeError as e:
    print(e)
try:
    open(name, encoding="no-such")
except LookupError as e:
    print(e)
os.remove(name)
