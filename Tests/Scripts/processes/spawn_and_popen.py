# The spawn functions, and popen.
import os
import sys

env = dict(os.environ, WORD="word")
sys.stdout.flush()
print(os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit 3"]))
print(os.spawnve(os.P_WAIT, "/bin/sh", ["sh", "-c", "test $WORD = word && exit 4"], env))
print(os.spawnvp(os.P_WAIT, "sh", ["sh", "-c", "exit 5"]))
print(os.spawnvpe(os.P_WAIT, "sh", ("sh", "-c", "test $WORD = word && exit 6"), env))
print(os.spawnl(os.P_WAIT, "/bin/sh", "sh", "-c", "exit 7"))
print(os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "test $WORD = word && exit 8", env))
print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 9"))
print(os.spawnlpe(os.P_WAIT, "sh", "sh", "-c", "test $WORD = word && exit 10", env))
print(os.spawnl(os.P_WAIT, "/bin/sh", "sh", "-c", "kill -9 $$"))
pid = os.spawnl(os.P_NOWAIT, "/bin/sh", "sh", "-c", "exit 11")
print(pid > 0, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
for args in ([], "text", [""], ()):
    try:
        os.spawnv(os.P_WAIT, "/bin/sh", args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

with os.popen("echo one; echo two") as p:
    print(p.read())
print([line for line in os.popen("printf 'a\\nb\\n'")])
p = os.popen("cat; exit 3")
print(repr(p.readline()), p.close())
print(os.popen("exit 0").close(), os.popen("kill -15 $$").close())
sys.stdout.flush()
p = os.popen("tr a-z A-Z", "w")
p.write("shout\n")
print(p.close())
for args in ((5,), ("x", "b"), ("x", "r", 0)):
    try:
        os.popen(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
