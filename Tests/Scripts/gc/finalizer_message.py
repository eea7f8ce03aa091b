import gc
import re
import sys
import io
sys.stderr = io.StringIO()
class Bad:
    def __del__(self):
        raise ValueError("in del")
x = Bad()
del x
gc.collect()
text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
print(re.sub("0x[0-9a-f]+", "ADDRESS", text).replace(__file__, "FILE")) if False else None
lines = text.split("\n")
print(lines[0].partition(" at 0x")[0], len(lines))
print(lines[1])
print(lines[-2])
