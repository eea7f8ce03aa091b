# Many small programs end with daemons everywhere: children of fork do so.
import os, sys, threading, time, warnings

warnings.simplefilter("ignore", DeprecationWarning)

def child(i):
    def spin():
        while True:
            [x for x in range(10)]
    def waits():
        threading.Event().wait()
    for f in (spin, waits, spin):
        threading.Thread(target=f, daemon=True).start()
    time.sleep(0.002 * (i % 3))
    sys.exit(i)

codes = []
for i in range(20):
    pid = os.fork()
    if pid == 0:
        child(i)
    codes.append(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
print(codes)
