# Lists that a comparison empties: then the lengths decide.
class X:
    def __init__(self, victim):
        self.victim = victim

    def __eq__(self, other):
        self.victim.clear()
        return NotImplemented


first, second = [], []
first.append(X(second))
second.append(X(first))
print(first == second, first, second)
third = []
third.append(X(third))
print(third == [1], third)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("compared", self.name)
        return True


print([Noisy("in a list")] == [1, 2])  # lengths first
print((Noisy("in a tuple"),) == (1, 2))  # items first
