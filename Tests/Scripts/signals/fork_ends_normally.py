import atexit, os, sys

atexit.register(lambda: print("atexit", os.getpid() == parent))
parent = os.getpid()
print("begin")
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    print("child")
    sys.exit(3)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
