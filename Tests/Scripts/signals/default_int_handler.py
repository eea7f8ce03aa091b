import os, signal

for case in ((), (1,), (1, 2, 3)):
    try:
        signal.default_int_handler(*case)
    except TypeError as e:
        print(e)
try:
    signal.default_int_handler(2, None)
except KeyboardInterrupt as e:
    print(repr(e))
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt as e:
    print(repr(e), e.args)
signal.signal(signal.SIGUSR1, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGUSR1)
except KeyboardInterrupt:
    print("by SIGUSR1")
