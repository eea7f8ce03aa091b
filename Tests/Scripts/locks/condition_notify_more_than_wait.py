import threading

c = threading.Condition()
woken = []
waiting = 0


def waiter(i):
    global waiting
    with c:
        waiting += 1
        c.wait()
        woken.append(i)


threads = [threading.Thread(target=waiter, args=(i,)) for i in range(6)]
for i, t in enumerate(threads):
    t.start()
    while True:
        with c:
            if waiting == i + 1:
                break
with c:
    print(repr(c).rsplit(", ", 1)[1])
    c.notify(2)
    print(repr(c).rsplit(", ", 1)[1])
for t in threads[:2]:
    t.join()
print(sorted(woken))
with c:
    c.notify(100)
    # Nobody who comes later has it.
    print(c.wait(0.01))
for t in threads:
    t.join()
print(sorted(woken))
