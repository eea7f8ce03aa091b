# clock_gettime and its like, and what get_clock_info says.
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    info = time.get_clock_info(name)
    print(name, info.implementation, info.monotonic, info.adjustable, 0 < info.resolution < 0.1, list(vars(info)))
for name in ("xxx", 5):
    try:
        time.get_clock_info(name)
    except (ValueError, TypeError) as e:
        print(e)
for name in ("REALTIME", "MONOTONIC", "MONOTONIC_RAW", "BOOTTIME", "TAI", "PROCESS_CPUTIME_ID", "THREAD_CPUTIME_ID"):
    clock = getattr(time, "CLOCK_" + name)
    a, b, c = time.clock_gettime(clock), time.clock_gettime_ns(clock), time.clock_gettime(clock)
    print(name, clock, type(a).__name__, type(b).__name__, a * 1e9 - 1e3 <= b <= c * 1e9 + 1e3, 0 < time.clock_getres(clock) < 0.1)
print(abs(time.time() - time.clock_gettime(time.CLOCK_REALTIME)) < 5)
print(abs(time.clock_gettime(time.CLOCK_MONOTONIC) - time.monotonic()) < 5)
for f in (time.clock_gettime, time.clock_gettime_ns, time.clock_getres):
    for clock in (9999, "x", 2**40):
        try:
            f(clock)
        except (OSError, TypeError, OverflowError) as e:
            print(f.__name__, type(e).__name__, e)
for f, t in ((time.clock_settime, 0), (time.clock_settime_ns, 0), (time.clock_settime, "x"), (time.clock_settime_ns, 1.5)):
    try:
        f(time.CLOCK_MONOTONIC, t)
    except (OSError, TypeError) as e:
        print(f.__name__, type(e).__name__, e)
