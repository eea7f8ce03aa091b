# Programs whose names are not UTF-8 run: as scripts, modules and directories; a text behind -c must be UTF-8.
import os
import sys
import time

place = os.fsencode(f"/tmp/tinypy-names-{os.getpid()}-{time.time_ns()}")
os.mkdir(place)
os.chdir(place)
TEXT = "import sys\nprint(ascii(__name__), ascii(__file__.rpartition('/')[2]), ascii(sys.argv[1:]))\n"


def write(name, text):
    with open(name, "w") as file:
        file.write(text)


def run(*arguments):
    sys.stdout.flush()
    read, write = os.pipe()
    actions = [(os.POSIX_SPAWN_DUP2, write, 2), (os.POSIX_SPAWN_DUP2, write, 1)]
    pid = os.posix_spawn(sys.executable, [sys.executable, *arguments], os.environ, file_actions=actions)
    os.close(write)
    with open(read, "rb") as file:
        text = file.read()
    text = text.replace(os.path.realpath(place), b"").replace(os.fsencode(sys.executable), b"EXE")
    print(text.decode("utf-8", "backslashreplace"), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


write(b"s\xff.py", TEXT)
write(b"t\xfe.py", "def f():\n    1 / 0\n\nf()\n")
write(b"u\xfe.py", "x = = 1\n")
os.mkdir(b"d\xfd")
write(b"d\xfd/__main__.py", TEXT + "import other\n")
write(b"d\xfd/other.py", "print(ascii(__file__.rpartition('/')[2]))\n")
run(b"s\xff.py", b"\xe9", "é")
run(b"t\xfe.py")
run(b"u\xfe.py")
run(b"d\xfd")
run("-m", b"s\xff")
run(b"none\xff.py")
run("-c", b"print('\xff')")
run("-c", b"'\xff\xfe\xfd'")

for folder, folders, files in os.walk(place, topdown=False):
    for file in files:
        os.remove(os.path.join(folder, file))
    os.rmdir(folder)
