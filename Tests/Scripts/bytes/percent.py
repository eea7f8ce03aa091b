print(b"%s %d %x %c %r" % (b"a", 5, 255, 65, "q"), b"%5d|%-5s|%.1f" % (3, b"z", 1.5), b"%b" % b"x", b"%%" % (), b"%a" % "é")
for bad in (lambda: b"%s" % "a", lambda: b"%d" % "x", lambda: b"%d %d" % 1):
    try:
        print(bad())
    except TypeError as e:
        print(e)
