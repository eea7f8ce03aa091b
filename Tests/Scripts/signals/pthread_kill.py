import signal, threading

signal.signal(signal.SIGUSR2, lambda n, f: print("got", n))
print(signal.pthread_kill(threading.get_ident(), signal.SIGUSR2))
print(signal.pthread_kill(threading.get_ident(), 0))
try:
    signal.pthread_kill(threading.get_ident(), 1000)
except OSError as e:
    print(e)
