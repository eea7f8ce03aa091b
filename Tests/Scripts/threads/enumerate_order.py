import threading

gates = [threading.Event() for _ in range(4)]
threads = [threading.Thread(target=g.wait, name=f"t{i}") for i, g in enumerate(gates)]


def show():
    print([t.name for t in threading.enumerate()], threading.active_count())


show()
for t in threads:
    t.start()
    show()
for i in 1, 3, 0, 2:
    gates[i].set()
    threads[i].join()
    show()
late = threading.Thread(name="never started")
show()
print(threading.enumerate() is threading.enumerate())
print(threading.current_thread() is threading.main_thread() is threading.enumerate()[0])
print(type(threading.main_thread()), threading.main_thread().is_alive(), threading.main_thread().daemon)
print(isinstance(threading.main_thread(), threading.Thread))
