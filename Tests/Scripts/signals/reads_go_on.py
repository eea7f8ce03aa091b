import os, signal, threading, time

count = 0
def handler(number, frame):
    global count
    count += 1

signal.signal(signal.SIGALRM, handler)
def late(fd):
    while count < 3:
        time.sleep(0.005)
    os.write(fd, b"line\n")

def run(name, read):
    global count, r
    count = 0
    r, w = os.pipe()
    t = threading.Thread(target=late, args=(w,))
    t.start()
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
    print(name, read(), count >= 3)
    signal.setitimer(signal.ITIMER_REAL, 0)
    t.join()
    os.close(r)
    os.close(w)

def stdin():
    os.dup2(r, 0)
    return input()

run("os.read", lambda: os.read(r, 10))
run("binary", lambda: open(r, "rb", closefd=False).readline())
run("raw", lambda: open(r, "rb", buffering=0, closefd=False).read(10))
run("text", lambda: open(r, closefd=False).readline())
run("input", stdin)
