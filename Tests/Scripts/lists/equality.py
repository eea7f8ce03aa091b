class Loud:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)


a, b = Loud(1), Loud(2)
print(a in [a, b], [a].index(a), [a, b] == [a, b])
print(b in [a], [1, 2].count(b), [a, b].count(2))
print([a, 5] == [1, 5], [a] != [a])
x = [a, 1, 2]
x.remove(1)
print(len(x))
