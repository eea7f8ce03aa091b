# A signal that another thread receives wakes the main thread's wait.
import signal, threading

signal.signal(signal.SIGUSR1, lambda n, f: event.set())
event = threading.Event()
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])

def work():
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])
    signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)

t = threading.Thread(target=work)
t.start()
print(event.wait(0.5) or event.is_set())
t.join()
