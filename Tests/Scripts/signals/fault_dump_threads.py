import faulthandler, os, signal, sys, threading, time

def show(text):
    """Without what differs: identities, frames of the library, what waits."""
    text = "0xID".join(part[16:] if i else part for i, part in enumerate(text.split("0x")))
    lines = [l for l in text.split("\n") if "threading.py" not in l and not l.startswith("  Waiting for")]
    print("\n".join(lines).replace(os.path.dirname(os.path.abspath(__file__)) + "/", ""), end="")

r, w = os.pipe()

event = threading.Event()
ready = threading.Event()

def waiting():
    ready.set()
    event.wait()

t = threading.Thread(target=waiting)
t.start()
ready.wait()
time.sleep(0.05)
faulthandler.dump_traceback(w)
show(os.read(r, 10000).decode())
event.set()
t.join()
