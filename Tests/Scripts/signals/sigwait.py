import os, signal, threading

signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM])
os.kill(os.getpid(), signal.SIGUSR1)
print(repr(signal.sigwait([signal.SIGUSR1])))
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(repr(signal.sigwait({signal.SIGALRM, signal.SIGUSR2})))

def work():
    got.append(signal.sigwait([signal.SIGUSR2]))

got = []
t = threading.Thread(target=work)
t.start()
signal.pthread_kill(t.ident, signal.SIGUSR2)
t.join()
print(got)
