import os, signal, time

count = 0
def handler(number, frame):
    global count
    count += 1

signal.signal(signal.SIGALRM, handler)
for wait in (lambda pid: os.waitpid(pid, 0), lambda pid: os.wait(), lambda pid: os.waitpid(-1, 0)):
    pid = os.fork()
    if pid == 0:
        time.sleep(0.15)
        os._exit(3)
    count = 0
    signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
    got, status = wait(pid)
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(got == pid, os.waitstatus_to_exitcode(status), count > 0)
