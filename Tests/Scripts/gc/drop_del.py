# A variable that is deleted: what only it held is finalized at once, also through a container.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


a = Thing("a")
del a
print("after a")

a = Thing("kept")
b = a
del a
print("b still holds it")
del b
print("now it is gone")

pair = [Thing("first"), Thing("second")]
del pair
print("after the list")

table = {"x": Thing("value")}
del table["x"]
print("after the item")

owner = Thing("owner")
owner.part = Thing("part")
del owner.part
print("after the attribute")
del owner
print("after the owner")

x, y = Thing("x"), Thing("y")
del x, y
print("after both")


def inside():
    local = Thing("local")
    print("made")
    del local
    print("after the local")

    cell = Thing("cell")

    def reader():
        return cell

    del cell
    print("after the cell")
    try:
        reader()
    except NameError as e:
        print(e)


inside()


class Body:
    item = Thing("item")
    del item
    print("after the class variable")
