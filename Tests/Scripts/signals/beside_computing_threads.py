import signal, threading, time

done = False
def hog():
    while not done:
        pass

threads = [threading.Thread(target=hog) for i in range(3)]
for t in threads:
    t.start()
hits = []
signal.signal(signal.SIGALRM, lambda n, f: hits.append(threading.current_thread().name))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
while len(hits) < 5:
    time.sleep(0.001)
signal.setitimer(signal.ITIMER_REAL, 0)
done = True
for t in threads:
    t.join()
print(set(hits))
