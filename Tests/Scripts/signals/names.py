import signal

print([name for name in sorted(dir(signal)) if not name.startswith("_")])
print(signal.NSIG, signal.SIGRTMIN, signal.SIGRTMAX, signal.SIGSTKFLT, signal.ITIMER_REAL, signal.ITIMER_PROF)
print(signal.ItimerError, signal.ItimerError.__bases__, signal.struct_siginfo)
print(signal.raise_signal, signal.default_int_handler, signal.pause)
