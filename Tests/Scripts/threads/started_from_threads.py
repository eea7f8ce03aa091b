import threading


def level(n):
    log.append(n)
    if n:
        t = threading.Thread(target=level, args=(n - 1,))
        t.start()
        t.join()
    log.append(-n)


log = []
level(5)
print(log)
