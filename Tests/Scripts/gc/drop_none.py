# None takes the place of an object whose end is seen.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


a = Thing("global")
a = None
print("after the global")


def inside():
    b = Thing("local")
    b = None
    print("after the local")
    c = Thing("closed over")

    def clear():
        nonlocal c
        c = None

    clear()
    print("after the cell")


inside()
