# exec ends all threads of the process; the new program has its number, and the descriptors that are passed on.
import os
import sys
import threading

r, w = os.pipe()
os.set_inheritable(w, True)
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    def spin():
        while True:
            pass

    for _ in range(3):
        threading.Thread(target=spin).start()
    started = threading.Event()
    threading.Thread(target=lambda: (started.set(), threading.Event().wait())).start()
    started.wait()
    program = ["sh", "-c", f"echo $$ >&{w}; kill -INT $$; exit 9"]
    threading.Thread(target=os.execv, args=("/bin/sh", program)).start()
    threading.Event().wait()
os.close(w)
number = int(os.read(r, 100))
print(number == pid, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
