# The child ends when the thread that forked returns and the threads that it started have ended; atexit is the parent's.
import atexit, os, sys, threading, time, warnings

warnings.simplefilter("ignore", DeprecationWarning)
atexit.register(os.write, 1, b"atexit\n")


def other(n):
    time.sleep(0.02 * n)
    os.write(1, b"other %d ends\n" % n)


def body(count, fails):
    pid = os.fork()
    if pid == 0:
        print(threading.current_thread() is threading.main_thread(), threading.active_count(), flush=True)
        for n in range(count):
            threading.Thread(target=other, args=(n,)).start()
        os.write(1, b"returns\n") if count < 1 else None
        if fails:
            sys.stderr = None
            raise ValueError
        return
    print("status", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


for count, fails in (0, False), (3, False), (0, True), (2, True):
    t = threading.Thread(target=body, args=(count, fails))
    t.start()
    t.join()
print("end", flush=True)
