import os, sys, threading, warnings

warnings.simplefilter("ignore", DeprecationWarning)

def work():
    global pid
    pid = os.fork()
    if pid == 0:
        print("child's thread ends")
        sys.stdout.flush()

t = threading.Thread(target=work)
t.start()
t.join()
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
