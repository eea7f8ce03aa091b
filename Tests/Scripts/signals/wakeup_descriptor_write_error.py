# A wake-up descriptor that cannot be written to is reported; the handler runs all the same.
import io
import os
import signal
import sys


def handler(number, frame):
    1 / 0


signal.signal(signal.SIGALRM, handler)
r, w = os.pipe()
os.set_blocking(r, False)
signal.set_wakeup_fd(r)
stderr, sys.stderr = sys.stderr, io.StringIO()
try:
    signal.raise_signal(signal.SIGALRM)
except ZeroDivisionError as e:
    print(e)
finally:
    stderr, sys.stderr = sys.stderr, stderr
said = stderr.getvalue()
print("Exception ignored when trying to write to the signal wakeup fd" in said, "OSError: [Errno 9] Bad file descriptor" in said)
signal.set_wakeup_fd(-1)
