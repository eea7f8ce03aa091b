import threading


class Worker(threading.Thread):
    def run(self):
        raise ValueError("from run")


w = Worker(name="my worker")
w.start()
w.join()
print("done")
