import faulthandler, os, signal, sys, threading, time

def show(text):
    """Without what differs: identities, frames of the library, what waits."""
    text = "0xID".join(part[16:] if i else part for i, part in enumerate(text.split("0x")))
    lines = [l for l in text.split("\n") if "threading.py" not in l and not l.startswith("  Waiting for")]
    print("\n".join(lines).replace(os.path.dirname(os.path.abspath(__file__)) + "/", ""), end="")

r, w = os.pipe()

print(faulthandler.register(signal.SIGUSR1, file=w, all_threads=False))
def work():
    os.kill(os.getpid(), signal.SIGUSR1)
work()
show(os.read(r, 10000).decode())
print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
signal.signal(signal.SIGUSR1, lambda n, f: print("chained", n))
faulthandler.register(signal.SIGUSR1, file=w, all_threads=False, chain=True)
signal.raise_signal(signal.SIGUSR1)
show(os.read(r, 10000).decode())
signal.raise_signal(signal.SIGUSR1)
show(os.read(r, 10000).decode())
faulthandler.unregister(signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
for bad in (999, 0, signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL, "x"):
    for f in (faulthandler.register, faulthandler.unregister):
        try:
            print(f(bad))
        except Exception as e:
            print(type(e).__name__, e)
