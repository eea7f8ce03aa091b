import _thread
import sys
import threading

steps = []
lock = _thread.allocate_lock()


def leaves(how):
    try:
        steps.append(how.__name__)
        how()
    finally:
        steps.append("finally")
        lock.release()


for how in _thread.exit, _thread.exit_thread, sys.exit:
    lock.acquire()
    _thread.start_new_thread(leaves, (how,))
    lock.acquire()
    lock.release()
print(steps)
try:
    _thread.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    _thread.exit(1)
except TypeError as e:
    print(e)
