import os, sys
print(os.getresuid() == (os.getuid(), os.geteuid(), os.getresuid()[2]), len(os.getresgid()))
os.setuid(os.getuid())
os.setegid(os.getegid())
os.setreuid(-1, -1)
print(os.getpriority(os.PRIO_PROCESS, 0) == os.nice(0), os.sysconf("SC_PAGESIZE") == os.sysconf(os.sysconf_names["SC_PAGESIZE"]))
print(os.sysconf("SC_NPROCESSORS_ONLN") >= 1, os.sysconf("SC_CLK_TCK"), os.pathconf("/", "PC_NAME_MAX"), os.fpathconf(0, "PC_PIPE_BUF") > 0, os.confstr("CS_PATH"))
for wrong in lambda: os.sysconf("SC_NOSUCH"), lambda: os.sysconf(1.5), lambda: os.pathconf("/nosuch", "PC_NAME_MAX"), lambda: os.getpriority(9, 0), lambda: os.setuid("x"):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
s = os.statvfs("/")
print(type(s).__name__, len(s), s.f_bsize > 0, s.f_namemax, s[9] == s.f_namemax, os.fstatvfs(0).f_bsize > 0)
print(os.major(os.makedev(259, 65537)), os.minor(os.makedev(259, 65537)), os.makedev(0, 0))
pid = os.fork()
if pid == 0:
    os._exit(7)
got, status, usage = os.wait4(pid, 0)
print(got == pid, os.waitstatus_to_exitcode(status), usage.ru_utime >= 0, len(usage), os.WIFCONTINUED(0xFFFF), os.WIFCONTINUED(0))
r, w = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK) if hasattr(os, "pipe2") else os.pipe()
print(os.get_inheritable(r), os.get_blocking(w))
print(os.writev(w, [b"abc", bytearray(b"de"), memoryview(b"fgh")]))
x, y = bytearray(4), bytearray(10)
print(os.readv(r, [x, y]), x, y)
with open("/proc/self/exe", "rb") as f:
    a = bytearray(2)
    print(os.preadv(f.fileno(), [a], 1), a)
try:
    os.readv(r, [b"abc"])
except BufferError as e:
    print("BufferError")
if hasattr(os, "sched_getaffinity"):
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    print(type(cores).__name__, len(cores) >= 1, os.sched_get_priority_max(os.SCHED_FIFO), os.sched_getscheduler(0) == os.SCHED_OTHER, len(os.getrandom(5)))
