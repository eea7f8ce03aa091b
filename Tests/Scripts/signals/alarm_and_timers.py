import signal, time

hits = []
signal.signal(signal.SIGALRM, lambda n, f: hits.append(n))
print(signal.alarm(0), signal.alarm(100), signal.alarm(50) in (99, 100), signal.alarm(0) in (49, 50))
print(signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01))
while len(hits) < 3:
    time.sleep(0.005)
value, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(0 < value <= 0.0101, round(interval, 3), set(hits), signal.getitimer(signal.ITIMER_REAL))
signal.signal(signal.SIGVTALRM, lambda n, f: (hits.append(n), signal.setitimer(signal.ITIMER_VIRTUAL, 0)))
signal.setitimer(signal.ITIMER_VIRTUAL, 0.02)
while signal.SIGVTALRM not in hits:
    pass
signal.signal(signal.SIGPROF, lambda n, f: hits.append(n))
signal.setitimer(signal.ITIMER_PROF, 0.02)
while signal.SIGPROF not in hits:
    sum(range(100))
print("both")
