import threading
import time


def late():
    time.sleep(0.2)
    print("thread finished")


threading.Thread(target=late).start()
raise ValueError("main failed")
