# Variables of a function end when it returns, and so may what they held.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def plain():
    a = Thing("local")
    print("inside", a.name)
    return 1


print(plain())


def handed_out():
    return Thing("result")


kept = handed_out()
print("kept", kept.name)
handed_out()
print("result dropped")


def argument(thing):
    print("given", thing.name)


argument(Thing("argument"))
print("after the argument")


def nested():
    def inner():
        t = Thing("inner")
        print("in inner")

    inner()
    print("back in nested")


nested()


class Node:
    pass


def reference():
    node = Node()
    return weakref.ref(node)


print(reference()())


def looped():
    for i in range(3):
        made(i)
        print("round", i, "done")


def made(i):
    t = Thing(f"object {i}")


looped()
