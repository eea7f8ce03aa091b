import threading
import time


def forever():
    try:
        while True:
            time.sleep(0.01)
    finally:
        print("must not be printed")


started = threading.Event()


def announce():
    started.set()
    forever()


threading.Thread(target=announce, daemon=True).start()
threading.Thread(target=threading.Lock().acquire, daemon=True).start()
threading.Thread(target=threading.Event().wait, daemon=True).start()
started.wait()
print("main ends")
