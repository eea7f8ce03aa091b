# At module level another result takes an object's place.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


a = Thing(1)
a = Thing(2)
print("second stored")
Thing(3)
print("third was not kept")
for i in range(4, 7):
    a = Thing(i)
    print("made", i)
