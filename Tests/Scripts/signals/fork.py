import os

r, w = os.pipe()
parent = os.getpid()
pid = os.fork()
if pid == 0:
    os.close(r)
    os.write(w, b"child %d %d" % (os.getppid() == parent, os.getpid() != parent))
    os._exit(7)
os.close(w)
print(os.read(r, 100), os.read(r, 100))
got, status = os.waitpid(pid, 0)
print(got == pid, os.waitstatus_to_exitcode(status), os.getpid() == parent)
