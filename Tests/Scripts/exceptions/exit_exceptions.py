import sys
for f in (lambda: sys.exit(), lambda: sys.exit(3), lambda: sys.exit("text"), lambda: exit(4), lambda: quit()):
    try:
        f()
    except SystemExit as e:
        print("SystemExit", e.code, repr(e))
try:
    sys.exit(1)
except Exception:
    print("not an Exception")
except BaseException as e:
    print("a BaseException", e)
try:
    raise KeyboardInterrupt
except BaseException as e:
    print(repr(e))
