import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

end = threading.Event()
helper = threading.Thread(target=end.wait)
helper.start()
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    helper.join()
    print("not ended")
except Stop:
    print("ended")
print(helper.is_alive())
end.set()
helper.join()
