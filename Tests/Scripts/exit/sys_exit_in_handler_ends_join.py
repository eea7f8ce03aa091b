import atexit, signal, sys, threading, time

def handler(n, f):
    print("handler")
    sys.exit(4)

atexit.register(print, "atexit")
signal.signal(signal.SIGALRM, handler)
t = threading.Thread(target=time.sleep, args=(0.3,))
t.start()
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    t.join()
finally:
    print("finally", t.is_alive())
