import sys
import threading
import time


def late():
    time.sleep(0.1)
    print("thread finished")


threading.Thread(target=late).start()
print("exiting")
sys.exit(3)
