from queue import Queue
from threading import Lock, Thread


class Pool:
    def __init__(self, size):
        self.tasks, self.results, self.lock = Queue(), {}, Lock()
        self.threads = [Thread(target=self.work, name=f"worker-{i}") for i in range(size)]
        for t in self.threads:
            t.start()

    def work(self):
        while (task := self.tasks.get()) is not None:
            number, f, args = task
            try:
                result = f(*args)
            except Exception as e:
                result = e
            with self.lock:
                self.results[number] = result
            self.tasks.task_done()

    def map(self, f, items):
        for i, item in enumerate(items):
            self.tasks.put((i, f, (item,)))
        self.tasks.join()
        return [self.results[i] for i in range(len(items))]

    def close(self):
        for _ in self.threads:
            self.tasks.put(None)
        for t in self.threads:
            t.join()

    def __enter__(self):
        return self

    def __exit__(self, *info):
        self.close()


with Pool(3) as pool:
    print(pool.map(lambda n: 100 // n, [1, 5, 0, 7]))
    print(pool.map(lambda n: sum(range(n)), [10, 100, 1000]))
print([t.is_alive() for t in pool.threads])
