d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, d[1 + 0j])
d = {"1": 1, 1: 2, b"1": 3, (1,): 4, None: 5, 1.5: 6, False: 7, 0.0: 8, -1: 9, -2: 10}
print(d, d[0], d[-1], d[-2])


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


d = {Key(i): i for i in range(6)}
print(d, d[Key(3)], Key(9) in d, d.pop(Key(0)), len(d))
d[Key(3)] = "three"
print(d)
