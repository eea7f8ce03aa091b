# A program ends when its last ordinary thread ends; daemon threads are stopped then, wherever they are.
#
# Watch for: the heartbeat never gets to its last line, and its finally block does not run. So a
# daemon should hold nothing that must be released; ask an ordinary thread to stop instead.
from threading import Event, Thread
import time


def heartbeat():
    try:
        while True:
            print("tick")
            time.sleep(0.2)
    finally:
        print("this is never printed")


stop = Event()


def polite():
    while not stop.wait(0.2):
        print("working")
    print("asked to stop, tidied up")


daemon = Thread(target=heartbeat, daemon=True)
worker = Thread(target=polite)
print("daemon:", daemon.daemon, "worker:", worker.daemon)
daemon.start()
time.sleep(0.5)
worker.start()
time.sleep(0.5)
stop.set()
worker.join()
print("the main thread ends, and the daemon with it")
