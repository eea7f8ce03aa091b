class Name(str):
    def __new__(cls, value, tag=None):
        self = super().__new__(cls, value)
        self.tag = tag
        return self

    def __add__(self, other):
        return Name(str(self) + "+" + str(other))

    def shout(self):
        return self.upper() + "!"


n = Name("ada", tag=3)
print(n, repr(n), n.tag, n.shout(), type(n.upper()).__name__, n == "ada", {n: 1}["ada"], n + "x", type(n + "x").__name__, isinstance(n, str), len(n), n[0], f"{n:>5}", "%s" % n)
print(type(str(n)).__name__, type(n[:]).__name__, type("".join([n])).__name__, hash(n) == hash("ada"))
