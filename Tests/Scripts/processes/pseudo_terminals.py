import os, time
master, slave = os.openpty()
print(os.isatty(master), os.isatty(slave), os.ttyname(slave) == os.ptsname(master), os.get_inheritable(master), os.get_inheritable(slave))
print(os.device_encoding(slave), os.device_encoding(os.open(os.devnull, os.O_RDONLY)))
os.write(slave, b"to the master\n")
print(os.read(master, 100))
os.write(master, b"typed\n")
print(os.read(slave, 100), os.get_terminal_size(slave))
os.close(master)
os.close(slave)
other = os.posix_openpt(os.O_RDWR | os.O_NOCTTY)
os.grantpt(other)
os.unlockpt(other)
print(os.ptsname(other).startswith("/dev/"), os.ctermid())
os.close(other)
pid, fd = os.forkpty()
if pid == 0:
    print("child", os.isatty(0), os.isatty(1), os.isatty(2), os.getsid(0) == os.getpid(), os.tcgetpgrp(0) == os.getpgrp(), fd)
    print("heard", input())
    os._exit(3)
os.write(fd, b"hello\n")
heard = b""
while True:
    try:
        piece = os.read(fd, 1000)
    except OSError:
        break
    if not piece:
        break
    heard += piece
print(sorted(line for line in heard.decode().split("\r\n") if line != "hello"), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
for wrong in lambda: os.ptsname(0), lambda: os.tcgetpgrp(1 << 20), lambda: os.login_tty(-1):
    try:
        wrong()
    except (OSError, ValueError) as e:
        print(type(e).__name__)
