import threading

lock = threading.RLock()
c = threading.Condition(lock)
order = []
waits = threading.Event()


def waiter():
    with lock, c, lock, c:
        waits.set()
        print(c.wait(30), lock._recursion_count())
        order.append("woken")


t = threading.Thread(target=waiter)
t.start()
waits.wait()
with c:
    order.append("has the lock")
    c.notify()
    order.append("notified")
t.join()
print(order, lock._is_owned())
