# Fields of times that C has no room for, formats that it cannot take, and a change of the time zone.
import time, os
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
z = (0,)*9
t(time.asctime, (2**31-1,)+ (0,)*8); t(time.asctime, (2**31,)+(0,)*8); t(time.asctime, (2**70,)+(0,)*8); t(time.asctime, (-2**31-1,)+(0,)*8); t(time.strftime, '%Y', (2**31,)+(0,)*8); t(time.strftime, '%Y', (-2**31+1899,)+(0,)*8); t(time.mktime, (2**31,)+(0,)*8)
t(time.strftime, '\0', z); t(time.strftime, '%d\0%Y', (1900,1,1,0,0,0,0,1,0)); t(time.strftime, '%f\x00'); t(time.strftime, '%\ud800'); t(time.strftime, '\U0010ffff%Y', (2000,1,1,0,0,0,0,1,0))
os.environ['TZ'] = 'EST+05EDT,M4.1.0,M10.5.0'; time.tzset(); print(time.tzname, time.timezone, time.altzone, time.daylight, time.localtime(1000000000)[:], time.localtime(1000000000).tm_zone)
os.environ['TZ'] = 'UTC+0'; time.tzset(); print(time.tzname, time.timezone, time.daylight)
for bad in ((2000,13,1,0,0,0,0,1,0),(2000,1,32,0,0,0,0,1,0),(2000,1,1,24,0,0,0,1,0),(2000,1,1,0,60,0,0,1,0),(2000,1,1,0,0,62,0,1,0),(2000,1,1,0,0,0,-2,1,0),(2000,1,1,0,0,0,0,367,0)): t(time.strftime, '%c', bad); t(time.asctime, bad)
