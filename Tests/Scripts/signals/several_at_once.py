import signal

signals = [signal.SIGUSR1, signal.SIGUSR2, signal.SIGTERM, signal.SIGHUP]
seen = []
for s in signals:
    signal.signal(s, lambda n, f: seen.append(n))
signal.pthread_sigmask(signal.SIG_BLOCK, signals)
for s in signals:
    signal.raise_signal(s)
signal.pthread_sigmask(signal.SIG_UNBLOCK, signals)
print(sorted(seen))
