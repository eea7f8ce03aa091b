import faulthandler, os, signal, sys, threading, time

def show(text):
    """Without what differs: identities, frames of the library, what waits."""
    text = "0xID".join(part[16:] if i else part for i, part in enumerate(text.split("0x")))
    lines = [l for l in text.split("\n") if "threading.py" not in l and not l.startswith("  Waiting for")]
    print("\n".join(lines).replace(os.path.dirname(os.path.abspath(__file__)) + "/", ""), end="")

r, w = os.pipe()

def die():
    faulthandler._sigsegv()

def fpe():
    os.kill(os.getpid(), signal.SIGFPE)

for f in (die, fpe):
    pid = os.fork()
    if pid == 0:
        faulthandler.enable(file=w)
        f()
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    show(os.read(r, 10000).decode().split("\nExtension modules:")[0])
