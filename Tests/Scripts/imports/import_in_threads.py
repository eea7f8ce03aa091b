import threading
values = []


def load():
    import import_in_threads.slow
    values.append(import_in_threads.slow.value)


threads = [threading.Thread(target=load) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(values)
