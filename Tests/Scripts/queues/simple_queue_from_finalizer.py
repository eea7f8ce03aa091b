import gc
import queue

q = queue.SimpleQueue()


class Puts:
    def __init__(self, i):
        self.i = i
        self.me = self

    def __del__(self):
        q.put(self.i)


got = []
for i in range(2000):
    Puts(i)
    q.put("plain")
    got.append(q.get())
gc.collect()
while True:
    try:
        got.append(q.get_nowait())
    except queue.Empty:
        break
# The last ones may still be seen on a stack.
numbers = [g for g in got if g != "plain"]
print(got.count("plain"), len(numbers) == len(set(numbers)), len(numbers) > 1900)
