import threading

s = threading.Semaphore(0)
done = []
waiting = threading.Semaphore(0)


def body(i):
    waiting.release()
    s.acquire()
    done.append(i)


threads = [threading.Thread(target=body, args=(i,)) for i in range(8)]
for t in threads:
    t.start()
for _ in threads:
    waiting.acquire()
s.release(3)
while len(done) < 3:
    pass
print(len(done), s._value)
s.release(7)
for t in threads:
    t.join()
print(sorted(done), s._value)
