import gc
import threading
class T:
    pass
def work():
    for i in range(300):
        a = T()
        a.b = [a]
        if i % 100 == 0:
            gc.collect()
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
gc.collect()
print(len([o for o in gc.get_objects() if type(o) is T]))
