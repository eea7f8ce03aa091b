# setitimer and getitimer refuse what is no timer and no time.
import signal

for args in ((-1, 0), (3, 1), (99, 1), (0, -1), (0, 1, -1), (0,), (0, "x"), (0, float("nan")), (0, 1e300), (0, float("inf"))):
    try:
        print(args, signal.setitimer(*args))
    except (signal.ItimerError, TypeError, ValueError, OverflowError) as e:
        print(args, type(e) is signal.ItimerError, e)
for which in (-1, 3, 99, "x"):
    try:
        print(signal.getitimer(which))
    except (signal.ItimerError, TypeError) as e:
        print(which, type(e) is signal.ItimerError, e)
print(signal.getitimer(signal.ITIMER_REAL), signal.ItimerError.__mro__[1:3])
