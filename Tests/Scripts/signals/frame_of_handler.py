import signal, sys

def handler(n, frame):
    print(frame.f_code.co_name, frame.f_locals["x"], frame.f_back.f_code.co_name)
    print(sys._getframe(0).f_code.co_name, sys._getframe(1) is frame)
    names.append(frame)

names = []

def inner(x):
    signal.raise_signal(signal.SIGUSR1)
    return x + 1

def outer():
    return inner(41)

signal.signal(signal.SIGUSR1, handler)
print(outer(), names[0].f_code.co_name)
