import os, sys

sys.stdout.write("twice ")
pid = os.fork()
if pid == 0:
    sys.stdout.write("child\n")
    sys.exit()
os.waitpid(pid, 0)
print("parent")
