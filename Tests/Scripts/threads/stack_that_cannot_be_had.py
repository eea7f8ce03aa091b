import threading

threading.stack_size(1 << 46)
started = []
failures = set()
for attempt in range(50):
    t = threading.Thread(target=started.append, args=(attempt,))
    try:
        t.start()
    except RuntimeError as e:
        failures.add((str(e), t.is_alive(), t.ident))
print(failures, started, threading.active_count())
threading.stack_size(0)
t = threading.Thread(target=started.append, args=("now",))
t.start()
t.join()
print(started)
more = [threading.Thread(target=started.append, args=(i,)) for i in range(3)]
for t in more:
    t.start()
for t in more:
    t.join()
print(sorted(map(str, started)), threading.active_count())
