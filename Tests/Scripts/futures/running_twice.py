from concurrent import futures
import io
import sys

f = futures.Future()
f.set_running_or_notify_cancel()
real, sys.stderr = sys.stderr, io.StringIO()
try:
    f.set_running_or_notify_cancel()
except RuntimeError as e:
    print(e)
text, sys.stderr = sys.stderr.getvalue(), real
print(text.replace(str(id(f)), "ID"), end="")
