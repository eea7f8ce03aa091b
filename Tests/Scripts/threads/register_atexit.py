import atexit
import threading
import time

atexit.register(print, "atexit", flush=True)
threading._register_atexit(print, "first registered", flush=True)
threading._register_atexit(print, "second registered", flush=True)


def late():
    time.sleep(0.05)
    try:
        threading._register_atexit(print)
    except RuntimeError as e:
        print(e, flush=True)


threading.Thread(target=late).start()
print("end of main", flush=True)
