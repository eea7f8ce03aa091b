import os, sys, threading, warnings

warnings.simplefilter("ignore", DeprecationWarning)

def work():
    pid = os.fork()
    if pid == 0:
        main = threading.main_thread()
        print(main.name, threading.current_thread() is main, threading.enumerate() == [main], main.ident == threading.get_ident())
        t = threading.Thread(target=print, args=("new",))
        t.start()
        t.join()
        sys.stdout.flush()
        os._exit(6)
    statuses.append(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))

statuses = []
t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print(statuses)
