import threading

log = []


def child(n):
    log.append(n)
    if n:
        threading.Thread(target=child, args=(n - 1,)).start()


t = threading.Thread(target=child, args=(20,))
t.start()
t.join()
for t in threading.enumerate():
    if t is not threading.main_thread():
        t.join()
while len(log) < 21:
    pass
print(log)
