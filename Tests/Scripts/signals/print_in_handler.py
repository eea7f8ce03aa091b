# Reentrant printing: lines come whole, whatever was being printed.
import os, signal, sys, time

hits = 0
def handler(n, f):
    global hits
    hits += 1
    try:
        print("HHHHHHHH")
    except RuntimeError:
        pass

path = f"/tmp/tinypy-print-{os.getpid()}"
out = sys.stdout
with open(path, "w+") as f:
    os.unlink(path)
    sys.stdout = f
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        print("main main main")
    signal.setitimer(signal.ITIMER_REAL, 0)
    sys.stdout = out
    f.flush()
    f.seek(0)
    lines = set(f.read().split("\n"))
print("main main main" in lines, "HHHHHHHH" in lines, hits > 3)
