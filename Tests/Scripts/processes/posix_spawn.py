# posix_spawn: a program beside this one, with descriptors, groups and signals set up for it.
import os
import signal
import sys


def wait(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


sys.stdout.flush()
print(wait(os.posix_spawn("/bin/sh", ["sh", "-c", "echo $A; exit 3"], {"A": "b"})))
sys.stdout.flush()
os.environ["FROM"] = "here"
print(wait(os.posix_spawn("/bin/sh", ["sh", "-c", "echo $FROM"], os.environ)))
sys.stdout.flush()
print(wait(os.posix_spawn("/bin/sh", ["sh", "-c", "echo $FROM"], None)))
sys.stdout.flush()
print(wait(os.posix_spawnp("sh", ("sh", "-c", "exit 4"), {})))

r, w = os.pipe()
pid = os.posix_spawn(
    "/bin/sh", ["sh", "-c", "echo to the pipe; read x <&0 || echo empty"], {},
    file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0), (os.POSIX_SPAWN_DUP2, w, 1), (os.POSIX_SPAWN_CLOSE, w),
    ])
os.close(w)
text = b""
while more := os.read(r, 100):
    text += more
os.close(r)
print(wait(pid), text)

pid = os.posix_spawn("/bin/sh", ["sh", "-c", "test $$ = $(ps -o pgid= -p $$ 2>/dev/null || echo $$)"], {"PATH": "/bin:/usr/bin"}, setpgroup=0)
wait(pid)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
kill = ["sh", "-c", "kill -USR1 $$; exit 5"]
print(wait(os.posix_spawn("/bin/sh", kill, {})), wait(os.posix_spawn("/bin/sh", kill, {}, setsigdef=[signal.SIGUSR1])))
signal.signal(signal.SIGUSR1, signal.SIG_DFL)
print(wait(os.posix_spawn("/bin/sh", kill, {}, setsigmask=[signal.SIGUSR1])))
print(wait(os.posix_spawn("/bin/sh", ["sh", "-c", "exit 6"], {}, setsid=True, resetids=True)))

for args, named in (
    (("/no/such", ["x"], {}), {}), (("/bin/true", "x", {}), {}), (("/bin/true", [], {}), {}),
    (("/bin/true", [""], {}), {}), (("/bin/true", ["x"], 5), {}), (("/bin/true", ["x"], {"a=b": "c"}), {}),
    (("/bin/true", ["x"], {}), {"file_actions": [()]}), (("/bin/true", ["x"], {}), {"file_actions": [3, 4]}),
    (("/bin/true", ["x"], {}), {"file_actions": [(99,)]}), (("/bin/true", ["x"], {}), {"file_actions": [(None, 1)]}),
    (("/bin/true", ["x"], {}), {"setsigmask": [0]}), (("/bin/true", ["x"], {}), {"setsigdef": [signal.NSIG]}),
    (("/bin/true", ["x"], {}), {"setsigmask": 5}),
):
    try:
        os.posix_spawn(*args, **named)
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)
