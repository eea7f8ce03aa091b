import os

pid = os.fork()
if pid == 0:
    inner = os.fork()
    if inner == 0:
        os._exit(2)
    os._exit(os.waitstatus_to_exitcode(os.waitpid(inner, 0)[1]) + 1)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
