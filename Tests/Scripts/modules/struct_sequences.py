import os
import time


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for kind in (time.struct_time, os.stat_result, os.times_result, os.uname_result, os.terminal_size):
    print(kind.__name__, kind.n_fields, kind.n_sequence_fields, kind.n_unnamed_fields, kind.__match_args__)

t = time.gmtime(0)
print(len(t), t.tm_zone, t.tm_gmtoff, t[:3], t)
print(time.localtime(0).tm_zone, time.localtime(0).tm_gmtoff)
show(lambda: t[9])
made = time.struct_time(range(11))
print(made, made.tm_zone, made.tm_gmtoff)
print(time.struct_time(range(9)).tm_zone, time.struct_time(range(10)).tm_zone, time.struct_time(range(10)).tm_gmtoff)
print(time.struct_time(range(9), {"tm_zone": "X", "tm_gmtoff": 3}).tm_zone)
for f in (lambda: time.struct_time(range(8)), lambda: time.struct_time(range(12)), lambda: time.struct_time(3),
          lambda: time.struct_time(), lambda: time.struct_time(range(9), 3), lambda: time.struct_time(range(9), {"x": 1}),
          lambda: time.struct_time(range(10), {"tm_zone": 1}), lambda: time.struct_time(range(9), {"tm_year": 1}),
          lambda: os.terminal_size([1]), lambda: os.terminal_size([1, 2, 3]), lambda: os.stat_result(range(9)),
          lambda: os.stat_result(range(20)), lambda: time.struct_time(sequence=range(9), dict={"tm_zone": 1}).tm_zone,
          lambda: setattr(t, "tm_zone", 1), lambda: setattr(t, "tm_year", 1), lambda: delattr(t, "tm_year"),
          lambda: t.nothing, lambda: vars(t)):
    show(f)

print(t.__reduce__())
print(t == tuple(t), hash(t) == hash(tuple(t)), t + (1,), isinstance(t, tuple))
print(t.__replace__(tm_year=1999, tm_zone="Z").tm_zone, t.__replace__(tm_year=1999)[0], t.__replace__().tm_zone)
show(lambda: t.__replace__(tm_nothing=1))

s = os.stat_result(range(19))
print(s)
print(s.st_atime, s.st_mtime, s.st_ctime, s[7:], s.st_atime_ns, s.st_blksize, s.st_blocks, s.st_rdev)
print(os.stat_result(range(10)).st_atime, os.stat_result(range(10)).st_blocks, s.__reduce__())
show(lambda: s.__replace__(st_mode=1))
real = os.stat(".")
print(real.st_mtime_ns // 10**9 == real[8] == int(real.st_mtime), len(real), sorted(real.__reduce__()[1][1]))
match s:
    case os.stat_result(mode, inode):
        print(mode, inode)
for kind in (time.struct_time, os.stat_result):
    try:
        class Derived(kind):
            pass
    except TypeError as e:
        print(e)
