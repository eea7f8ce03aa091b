import gc
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
lines = text.split("\n")
print(lines[0].partition(" at 0x")[0], len(lines))
print(lines[1][:9])
print(lines[-2])
