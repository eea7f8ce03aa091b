import os, signal, time

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGUSR1, lambda n, f: os.write(w, b"got"))
    os.write(w, b"ready")
    while True:
        signal.pause()
print(os.read(r, 5))
os.kill(pid, signal.SIGUSR1)
print(os.read(r, 3))
os.kill(pid, signal.SIGTERM)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
try:
    os.kill(pid, 0)
except ProcessLookupError as e:
    print(e)
for bad in (lambda: os.kill(os.getpid(), 1000), lambda: os.kill("x", 1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
