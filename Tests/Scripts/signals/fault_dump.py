import faulthandler, os, signal, sys, threading, time

def show(text):
    """Without what differs: identities, frames of the library, what waits."""
    text = "0xID".join(part[16:] if i else part for i, part in enumerate(text.split("0x")))
    lines = [l for l in text.split("\n") if "threading.py" not in l and not l.startswith("  Waiting for")]
    print("\n".join(lines).replace(os.path.dirname(os.path.abspath(__file__)) + "/", ""), end="")

r, w = os.pipe()

def inner(fd, **options):
    faulthandler.dump_traceback(fd, **options)

def outer(**options):
    inner(w, **options)

outer(all_threads=False)
show(os.read(r, 10000).decode())
outer()
show(os.read(r, 10000).decode())

class C:
    def method(self):
        [outer() for i in range(1)]

C().method()
show(os.read(r, 10000).decode())
exec("def äöλ𝔸():\n    outer(all_threads=False)\n")
äöλ𝔸()
show(os.read(r, 10000).decode())
def deep(n):
    if n: deep(n - 1)
    else: outer(all_threads=False)
deep(150)
show("\n".join(os.read(r, 100000).decode().split("\n")[-3:]))
