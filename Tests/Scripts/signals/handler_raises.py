import os, signal

class Stop(Exception):
    pass

def handler(number, frame):
    raise Stop(frame.f_lineno)

signal.signal(signal.SIGUSR1, handler)
try:
    os.kill(os.getpid(), signal.SIGUSR1)
    print("not reached")
except Stop as e:
    print("Stop", e, e.__context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        signal.raise_signal(signal.SIGUSR1)
except Stop as e:
    print("Stop", repr(e.__context__))

def generator():
    try:
        yield 1
        signal.raise_signal(signal.SIGUSR1)
        yield 2
    finally:
        print("finally")

g = generator()
print(next(g))
try:
    next(g)
except Stop:
    print("stopped")
print(list(g))
