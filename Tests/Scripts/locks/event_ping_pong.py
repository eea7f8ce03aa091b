import threading
ping, pong = threading.Event(), threading.Event()
log = []


def player():
    for i in range(50):
        ping.wait()
        ping.clear()
        log.append(("pong", i))
        pong.set()


t = threading.Thread(target=player)
t.start()
for i in range(50):
    log.append(("ping", i))
    ping.set()
    pong.wait()
    pong.clear()
t.join()
print(log == [(w, i) for i in range(50) for w in ("ping", "pong")])
