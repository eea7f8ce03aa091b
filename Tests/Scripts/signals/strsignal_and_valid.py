import signal

for n in (1, 2, 9, 11, 13, 15, 34, 64):
    print(n, signal.strsignal(n))
valid = signal.valid_signals()
print(len(valid), signal.SIGINT in valid, 32 in valid, 33 in valid, 34 in valid, 0 in valid)
print(type(valid), sorted(valid)[:3], repr(min(valid)))
