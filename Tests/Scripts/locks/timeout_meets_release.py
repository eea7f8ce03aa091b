import threading
import time

# Waiters whose time is up just when a token comes: none is lost, none is there twice.
semaphore = threading.Semaphore(0)
ROUNDS = 3000
stop = False
taken = [0] * 4
late = [0] * 4


def waiter(i):
    n = i
    while not stop:
        n = (n * 7 + 3) % 13
        if semaphore.acquire(timeout=n * 0.00002):
            taken[i] += 1
        else:
            late[i] += 1


threads = [threading.Thread(target=waiter, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for i in range(ROUNDS):
    semaphore.release()
    if i % 3 == 0:
        time.sleep(0.00002 * (i % 11))
time.sleep(0.01)
stop = True
for t in threads:
    t.join()
print(sum(taken) + semaphore._value, sum(late) > 0)
