import time
a, b = time.time(), time.time()
print(b >= a > 1.6e9, type(a).__name__, type(time.time_ns()).__name__, abs(time.time_ns() / 1e9 - time.time()) < 5)
m = time.monotonic()
time.sleep(0.02)
print(0.015 <= time.monotonic() - m < 5, time.perf_counter() <= time.perf_counter(), time.process_time() >= 0, time.monotonic_ns() > 0, time.perf_counter_ns() > 0)
start = time.perf_counter()
time.sleep(0)
print(time.perf_counter() - start < 1)
for bad in (-1, "x", None, float("nan"), float("inf"), 10 ** 30):
    try:
        time.sleep(bad)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
