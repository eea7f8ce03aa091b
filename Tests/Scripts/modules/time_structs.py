import time
t = time.localtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, tuple(t), t[0], len(t), t)
print(time.localtime(1_000_000_000.9)[:6], time.localtime(-1)[:6], time.localtime(4_102_444_800)[:3], time.localtime(951_782_400)[:8])
print(time.localtime().tm_year >= 2024, t[:3], t == time.localtime(0), t < time.localtime(1), isinstance(t, tuple), time.localtime(86_400 * 59).tm_yday)
y, m, d, *rest = time.localtime(1_709_210_096)
print(y, m, d, rest)
try:
    t.tm_year = 5
except AttributeError as e:
    print(e)
