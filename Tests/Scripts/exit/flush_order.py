import sys
class F:
    def __init__(s, n): s.n = n
    def flush(s): sys.__stdout__.write("flushed %s\n" % s.n)
    def write(s, x): pass
sys.stdout = F(1); sys.stderr = F(2)
import atexit; atexit.register(lambda: setattr(sys, "stdout", F(3)))
