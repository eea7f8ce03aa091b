for bad in (lambda: open("/no/such/file"), lambda: open("no_such_file.txt"), lambda: open("."), lambda: open("x", "q"), lambda: open("x", "rw"), lambda: open("x", "rbt"), lambda: open("x", ""), lambda: open(5.5), lambda: open("a\0b"), lambda: open("x", "rb", encoding="utf-8"), lambda: open("", "r"), lambda: open(None), lambda: open("x", mode=5), lambda: open("/no/such/dir/file", "w"), lambda: open("x", "r+w"), lambda: open("x", "wb", newline="\n")):
    try:
        print(bad())
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    open("missing")
except OSError as e:
    print(e.errno, e.strerror, e.filename, isinstance(e, FileNotFoundError))
