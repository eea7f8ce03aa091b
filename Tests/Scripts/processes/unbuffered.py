# -u: nothing waits in a buffer when the process ends without flushing.
import os
import sys

for code in ("sys.stdout.write('text ')", "sys.stdout.buffer.write(b'bytes ')", "print('line', end=' ')",
             "sys.stderr.write('')"):
    os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-u", "-c", f"import os, sys; {code}; os._exit(0)"])
