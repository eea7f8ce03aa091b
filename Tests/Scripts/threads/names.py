import threading


def task():
    names.append(threading.current_thread().name)


names = []
threads = [threading.Thread(target=task), threading.Thread(target=task, name="mine"), threading.Thread(), threading.Thread(target=lambda: names.append("lambda")), threading.Thread(target=print, args=("printed",))]
print([t.name for t in threads], threading.main_thread().name, threading.current_thread().name)
threads[2].name = "renamed"
threads[0].name = 5
print(threads[2].name, repr(threads[0].name))
for t in threads:
    t.start()
    t.join()
print(names, threading.Thread().name)
