import os, signal

def run(f):
    pid = os.fork()
    if pid == 0:
        f()
        os._exit(0)
    status = os.waitpid(pid, 0)[1]
    print(status, os.WIFEXITED(status), os.WIFSIGNALED(status), os.WIFSTOPPED(status), os.waitstatus_to_exitcode(status))
    print(os.WEXITSTATUS(status) if os.WIFEXITED(status) else os.WTERMSIG(status), os.WCOREDUMP(status))

run(lambda: os._exit(200))
run(lambda: os.kill(os.getpid(), signal.SIGKILL))
print(os.waitpid(os.fork() or os._exit(0), 0)[1])
for bad in (lambda: os.waitpid(2 ** 30, 0), lambda: os.wait(), lambda: os.waitpid(-1, os.WNOHANG)):
    try:
        print(bad())
    except ChildProcessError as e:
        print(e)
