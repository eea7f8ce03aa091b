import signal, threading

lock = threading.Lock()
lock.acquire()
event = threading.Event()
signal.signal(signal.SIGALRM, lambda n, f: (lock.release(), event.set()))
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(lock.acquire(timeout=30))
signal.setitimer(signal.ITIMER_REAL, 0.05)
event.clear()
print(event.wait(30))
