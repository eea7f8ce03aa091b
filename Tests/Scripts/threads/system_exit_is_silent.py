import sys
import threading


def leave():
    sys.exit("nothing is printed")


def leave2():
    raise SystemExit(3)


for f in (leave, leave2):
    t = threading.Thread(target=f)
    t.start()
    t.join()
print("main exits with 0")
