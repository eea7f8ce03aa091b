import os, threading, time, warnings

warnings.simplefilter("ignore", DeprecationWarning)
stop = False
def hog():
    while not stop:
        [i * i for i in range(100)]

threads = [threading.Thread(target=hog) for i in range(3)]
for t in threads:
    t.start()
codes = []
for i in range(20):
    pid = os.fork()
    if pid == 0:
        total = 0
        for k in range(20000):
            total += k
        t = threading.Thread(target=lambda: time.sleep(0.001))
        t.start()
        t.join()
        os._exit(i)
    codes.append(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
stop = True
for t in threads:
    t.join()
print(codes)
