# A module whose file was written and not closed: it is there all the same.
import os
import sys
import importlib

d = os.path.join(os.path.dirname(os.path.abspath(__file__)), "forgotten_%d" % os.getpid())
os.mkdir(d)
sys.path.insert(0, d)
try:
    open(d + "/first.py", "w").write("x = 1\n")
    importlib.invalidate_caches()
    import first
    print(first.x)
    open(d + "/data", "w").write("text")
    print(first.__loader__.get_data(d + "/data"))
    open(d + "/second.py", "w").write("y = 2\n")
    importlib.invalidate_caches()
    import second
    print(second.y)
    open(d + "/forked", "w").write("once ")
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    print(open(d + "/forked").read())
finally:
    for name in os.listdir(d):
        os.remove(d + "/" + name)
    os.rmdir(d)
