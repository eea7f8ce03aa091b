import signal, threading

signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
t = threading.Thread(target=lambda: print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])))
t.start()
t.join()
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
