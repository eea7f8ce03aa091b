# What nobody holds any more is finalized before its thread waits, however it was dropped.
import threading
import time


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


items = [Thing("popped"), Thing("kept")]
items.pop(0)
time.sleep(0.2)
print("after the sleep")

items[0] = 1
done = threading.Event()
t = threading.Thread(target=done.wait)
t.start()
t.join(0.2)
print("after the join")
done.set()
t.join()
