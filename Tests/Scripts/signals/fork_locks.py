import os, threading, warnings

warnings.simplefilter("ignore", DeprecationWarning)
lock = threading.Lock()
held = threading.Lock()
own = threading.RLock()
own.acquire()
event = threading.Event()
release = threading.Event()

def hold():
    with held:
        event.set()
        release.wait()

def waits():
    with lock:
        pass

t = threading.Thread(target=hold)
t.start()
event.wait()
lock.acquire()
waiter = threading.Thread(target=waits)
waiter.start()
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    out = [lock.locked(), held.locked(), held.acquire(False), own._is_owned()]
    lock.release()
    out += [lock.acquire(False), held.acquire(timeout=0.05)]
    held._at_fork_reinit()
    out += [held.locked(), held.acquire(False)]
    own.release()
    release.set()
    new = threading.Thread(target=own.acquire)
    new.start()
    new.join()
    out += [own.locked() if hasattr(own, "locked") else True]
    os.write(w, repr(out).encode())
    os._exit(0)
os.waitpid(pid, 0)
print(os.read(r, 1000))
lock.release()
release.set()
t.join()
waiter.join()
