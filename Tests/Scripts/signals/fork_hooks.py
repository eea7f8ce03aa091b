import os, sys

class Bad:
    def __call__(self):
        raise LookupError("bad hook")
    def __repr__(self):
        return "<Bad>"

os.register_at_fork(before=lambda: print("b1"), after_in_parent=lambda: print("p1"), after_in_child=lambda: print("c1"))
os.register_at_fork(before=lambda: print("b2"), after_in_parent=lambda: print("p2"), after_in_child=lambda: print("c2"))
for bad in (lambda: os.register_at_fork(), lambda: os.register_at_fork(before=3),
            lambda: os.register_at_fork(after_in_child="x"), lambda: os.register_at_fork(after_in_parent=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
sys.stdout.flush()
os.register_at_fork(before=Bad())
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
