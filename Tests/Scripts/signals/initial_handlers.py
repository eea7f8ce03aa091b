import signal

for s in (signal.SIGINT, signal.SIGPIPE, signal.SIGXFSZ, signal.SIGTERM, signal.SIGUSR1, signal.SIGCHLD, 1):
    print(s, repr(signal.getsignal(s)))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
