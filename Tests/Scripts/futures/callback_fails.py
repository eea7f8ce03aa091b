from concurrent import futures
import io
import sys

f = futures.Future()
called = []


def bad(f):
    raise KeyError("bad callback")


f.add_done_callback(bad)
f.add_done_callback(lambda f: called.append("after"))
real, sys.stderr = sys.stderr, io.StringIO()
f.set_result(1)
f.add_done_callback(bad)
text, sys.stderr = sys.stderr.getvalue(), real
lines = text.splitlines()
for line in lines:
    if line.startswith("exception calling") or line.startswith("KeyError"):
        print(line.replace(hex(id(f)), "0x"))
print(called, f.result())


def leaves(f):
    raise SystemExit("not caught")


f = futures.Future()
f.add_done_callback(leaves)
try:
    f.set_result(1)
except SystemExit as e:
    print(e, f.done())
