import faulthandler, os, signal, sys, threading, time

def show(text):
    """Without what differs: identities, frames of the library, what waits."""
    text = "0xID".join(part[16:] if i else part for i, part in enumerate(text.split("0x")))
    lines = [l for l in text.split("\n") if "threading.py" not in l and not l.startswith("  Waiting for")]
    print("\n".join(lines).replace(os.path.dirname(os.path.abspath(__file__)) + "/", ""), end="")

r, w = os.pipe()

def work():
    faulthandler.dump_traceback_later(0.05, file=w)
    time.sleep(0.5)
work()
show(os.read(r, 10000).decode())
faulthandler.dump_traceback_later(0.1, file=w)
faulthandler.cancel_dump_traceback_later()
time.sleep(0.2)
os.set_blocking(r, False)
try:
    print(os.read(r, 100))
except BlockingIOError:
    print("nothing")
faulthandler.cancel_dump_traceback_later()
for args in ((0,), (-1,), ("a",)):
    try:
        print(faulthandler.dump_traceback_later(*args, file=w))
    except Exception as e:
        print(type(e).__name__, e)
