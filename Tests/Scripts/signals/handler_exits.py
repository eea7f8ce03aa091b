import signal, sys, time

def handler(n, f):
    print("leaving")
    sys.exit(7)

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(30)
