import time
t = time.localtime(1_709_210_096)
for f in ("%Y-%m-%d %H:%M:%S", "%a %A %b %B", "%j %U %w %y %p %I", "%%|%d|%x|%X", "plain", "", "%e|%F|%T|%D|%R", "%c", "é %Y", "%H%M"):
    print(f, "->", time.strftime(f, t))
print(time.strftime("%Y", (2020, 1, 1, 0, 0, 0, 2, 1, 0)), len(time.strftime("%H:%M:%S")))
for bad in (lambda: time.strftime(5), lambda: time.strftime("%Y", (1, 2)), lambda: time.strftime("%Y", (2020, 13, 1, 0, 0, 0, 0, 0, 0))):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
