import time
print(time.gmtime(0), time.mktime(time.localtime(1_000_000_000)), time.gmtime(1_000_000_000.9).tm_sec, time.gmtime(-1)[:6])
print(time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, 0)).tm_mday, time.asctime(time.gmtime(0)), time.ctime(0), time.timezone, time.tzname[0])
print(time.strptime("2024-02-29 12:34:56", "%Y-%m-%d %H:%M:%S")[:7])
