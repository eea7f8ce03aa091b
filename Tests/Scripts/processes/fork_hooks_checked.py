# os.register_at_fork: None is no function; random numbers of a child are its own.
import os
import random

for options in [{}, {"before": None}, {"before": 2}, {"after_in_child": None}, {"after_in_parent": "x"},
                {"before": None, "after_in_parent": print}, {"after_in_child": print, "before": 3}]:
    try:
        print(os.register_at_fork(**options))
    except TypeError as e:
        print(e)
try:
    os.register_at_fork(print)
except TypeError as e:
    print(type(e).__name__)

random.seed(1)
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, repr(random.random()).encode())
    os._exit(0)
os.waitpid(pid, 0)
child = float(os.read(r, 100))
print(child != random.random(), 0 <= child < 1)
