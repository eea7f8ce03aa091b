import os, signal, time

def handler(n, f):
    pid, status = os.waitpid(-1, os.WNOHANG)
    seen.append(pid)
    print("child", pid == child, os.WIFEXITED(status), os.WEXITSTATUS(status))

signal.signal(signal.SIGCHLD, handler)
seen = []
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
child = os.fork()
if child == 0:
    os._exit(9)
signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
while not seen:
    time.sleep(0.01)
try:
    os.waitpid(child, 0)
except ChildProcessError as e:
    print(e)
