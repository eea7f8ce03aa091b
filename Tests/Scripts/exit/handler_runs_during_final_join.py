import signal, threading, time

def handler(n, f):
    print("handler", f is None or f.f_code.co_name != "work")

def work():
    time.sleep(0.3)
    print("work ends")

signal.signal(signal.SIGALRM, handler)
threading.Thread(target=work).start()
signal.setitimer(signal.ITIMER_REAL, 0.05)
print("main ends")
