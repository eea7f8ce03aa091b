import os, signal, threading, time

ready = threading.Event()

def handler(number, frame):
    print("in", threading.current_thread().name)
    ready.set()

signal.signal(signal.SIGUSR1, handler)

def work():
    os.kill(os.getpid(), signal.SIGUSR1)
    ready.wait(30)
    ready.clear()
    signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
    ready.wait(30)
    ready.clear()
    signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)
    ready.wait(30)
    ready.clear()
    signal.raise_signal(signal.SIGUSR1)
    ready.wait(30)

t = threading.Thread(target=work)
t.start()
while t.is_alive():
    time.sleep(0.01)
