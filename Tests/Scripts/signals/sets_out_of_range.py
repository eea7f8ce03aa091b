# Numbers that are no signals, in the sets that signals are waited for by.
import signal

for numbers in ([1 << 1000], [-(1 << 1000)], [0], [-1], [signal.NSIG], ["x"], 5, [1.0]):
    for f in (
        lambda s: signal.pthread_sigmask(signal.SIG_BLOCK, s), signal.sigwait, signal.sigwaitinfo,
        lambda s: signal.sigtimedwait(s, 0),
    ):
        try:
            print(f(numbers))
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
print(signal.pthread_sigmask(signal.SIG_BLOCK, []) == signal.pthread_sigmask(signal.SIG_UNBLOCK, ()))
