# sys._gil_stats() is tinypy's own: where it is missing, the script prints what it would.
import sys
import threading
import time

if hasattr(sys, "_gil_stats"):
    before = sys._gil_stats()
    ready = threading.Event()
    stop = threading.Event()

    def work():
        ready.set()
        while not stop.is_set():
            pass

    t = threading.Thread(target=work)
    t.start()
    ready.wait()
    deadline = time.monotonic() + 30
    while True:
        for i in range(100000):
            pass
        after = sys._gil_stats()
        if after["forced_switches"] > before["forced_switches"] + 3 or time.monotonic() > deadline:
            break
    stop.set()
    one = after["threads"][t.ident]
    t.join()
    print(sorted(after), sorted(one))
    print(after["switches"] > before["switches"], after["forced_switches"] > before["forced_switches"] + 3)
    print(one["held"] > 0, one["waited"] > 0, one["switches"] > 0, after["switch_interval"] == sys.getswitchinterval())
    print(t.ident in sys._gil_stats()["threads"])
else:
    print(["forced_switches", "switch_interval", "switches", "threads"], ["held", "switches", "waited"])
    print(True, True)
    print(True, True, True, True)
    print(False)
