import os, signal

def handler(n, f):
    pid, status = os.waitpid(-1, os.WNOHANG)
    print("child", pid == child, os.WIFEXITED(status), os.WEXITSTATUS(status))

signal.signal(signal.SIGCHLD, handler)
child = os.fork()
if child == 0:
    os._exit(9)
signal.pause()
try:
    os.waitpid(child, 0)
except ChildProcessError as e:
    print(e)
