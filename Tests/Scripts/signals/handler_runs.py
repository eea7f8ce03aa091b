import os, signal

def handler(number, frame):
    print("handler", repr(number), type(number), frame.f_code.co_name)

def work():
    os.kill(os.getpid(), signal.SIGUSR1)
    print("after kill")
    signal.raise_signal(signal.SIGUSR1)
    print("after raise_signal")

print(repr(signal.signal(signal.SIGUSR1, handler)))
print(signal.getsignal(signal.SIGUSR1) is handler)
work()
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)))
print(repr(signal.getsignal(signal.SIGUSR1)))
