import os, queue, select, signal, threading, time

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop

condition = threading.Condition()

def wait_condition():
    with condition:
        try:
            condition.wait()
        finally:
            print("owned", condition._is_owned())

def wait_condition_for():
    with condition:
        try:
            condition.wait_for(lambda: False, 30)
        finally:
            print("owned", condition._is_owned())

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    wait_condition_for()
    print("not ended")
except Stop:
    print("ended")
