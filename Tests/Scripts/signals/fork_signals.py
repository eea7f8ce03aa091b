import os, signal, threading, time, warnings

warnings.simplefilter("ignore", DeprecationWarning)
signal.signal(signal.SIGUSR1, lambda n, f: os.write(w, b"%d %d;" % (n, threading.current_thread() is threading.main_thread())))
r, w = os.pipe()

def run():
    pid = os.fork()
    if pid == 0:
        os.kill(os.getpid(), signal.SIGUSR1)
        time.sleep(0.01)
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        signal.signal(signal.SIGALRM, lambda n, f: os._exit(8))
        try:
            os.read(os.pipe()[0], 1)
        finally:
            os._exit(1)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), os.read(r, 100))

run()
t = threading.Thread(target=run)
t.start()
t.join()
