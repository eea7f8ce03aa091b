# what a program forgot to close is written all the same
import os
name = "tmp-forgotten_flush.txt"
f = open(name, "w")
f.write("waiting in a buffer\n")
print(open(name).read() in ("", "waiting in a buffer\n"))
f.flush()
print(repr(open(name).read()))


def forget():
    g = open(name, "a")
    g.write("forgotten in a function\n")


forget()
f.close()
print(os.path.exists(name))
os.remove(name)
