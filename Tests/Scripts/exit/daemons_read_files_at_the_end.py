# Threads that are in the middle of reading when the program ends.
import os, sys, threading, time, warnings

warnings.simplefilter("ignore", DeprecationWarning)
name = os.path.abspath(__file__)


def child():
    seen = set()

    def read():
        while True:
            with open(name, "rb") as f:
                f.read(200)
                f.read(50)
            with open(os.devnull, "wb") as n:
                n.write(b"x" * 200)
            seen.add(threading.get_ident())

    for _ in range(20):
        threading.Thread(target=read, daemon=True).start()
    while len(seen) < 20:
        time.sleep(0.001)
    sys.exit(3)


codes = set()
for _ in range(10):
    pid = os.fork()
    if pid == 0:
        child()
    codes.add(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
print(codes)
