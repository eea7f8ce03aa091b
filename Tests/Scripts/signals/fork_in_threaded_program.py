import os, sys, threading, warnings

warnings.simplefilter("ignore", DeprecationWarning)
stop = threading.Event()
others = [threading.Thread(target=stop.wait) for i in range(3)]
for t in others:
    t.start()
pid = os.fork()
if pid == 0:
    print([t.is_alive() for t in others], threading.active_count(), threading.enumerate() == [threading.main_thread()])
    for t in others:
        t.join()
    print(threading.current_thread().name, threading.current_thread() is threading.main_thread())
    new = threading.Thread(target=print, args=("a new thread",))
    new.start()
    new.join()
    sys.exit(5)
sys.stdout.flush()
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), threading.active_count())
stop.set()
for t in others:
    t.join()
