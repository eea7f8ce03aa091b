# exec in its eight forms, each in a child of its own.
import os
import sys


def run(f, *args):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            f(*args)
        except BaseException as e:
            print(type(e).__name__, e)
            sys.stdout.flush()
        os._exit(7)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


env = {"PATH": os.environ["PATH"], "GREETING": "hello"}
print(run(os.execv, "/bin/sh", ["sh", "-c", "echo execv $0 $1; exit 3", "zero", "one"]))
print(run(os.execve, "/bin/sh", ("sh", "-c", "echo execve $GREETING"), env))
print(run(os.execl, "/bin/sh", "sh", "-c", "echo execl"))
print(run(os.execle, "/bin/sh", "sh", "-c", "echo execle $GREETING", env))
print(run(os.execlp, "sh", "sh", "-c", "echo execlp"))
print(run(os.execlpe, "sh", "sh", "-c", "echo execlpe $GREETING", env))
print(run(os.execvp, b"sh", [b"sh", b"-c", b"echo execvp"]))
print(run(os.execvpe, "sh", ["sh", "-c", "echo execvpe $GREETING"], env))
os.environ["GREETING"] = "changed"
print(run(os.execv, "/bin/sh", ["sh", "-c", "echo $GREETING"]))


class Path:
    def __fspath__(self):
        return "/bin/sh"


print(run(os.execv, Path(), [Path(), "-c", "exit 4"]))
print(run(sys.executable and os.execv, sys.executable, [sys.executable, "-c", "print('inner'); raise SystemExit(5)"]))
# What is not there comes back.
print(run(os.execv, "/no/such/program", ["x"]))
print(run(os.execve, "/no/such/program", ["x"], {}))
print(run(os.execvp, "no-such-program-at-all", ["x"]))
print(run(os.execv, "/", ["x"]))
