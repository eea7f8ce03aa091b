# Writing to the end that reads, and reading from the end that writes, fails at once.
import os

r, w = os.pipe()
for blocking in (True, False):
    os.set_blocking(r, blocking)
    os.set_blocking(w, blocking)
    for f in (lambda: os.write(r, b"x"), lambda: os.read(w, 1)):
        try:
            print(f())
        except OSError as e:
            print(e)
os.close(r)
os.close(w)
null = os.open("/dev/null", os.O_WRONLY)
try:
    os.read(null, 1)
except OSError as e:
    print(e)
os.close(null)
