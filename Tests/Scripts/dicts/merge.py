a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b}, {**a, "y": 0}, a | {}, a)
a |= b
print(a)
a |= [("q", 9)]
print(a)
try:
    a | [("q", 9)]
except TypeError as e:
    print(e)
try:
    a |= 5
except TypeError as e:
    print(e)
try:
    {**5}
except TypeError as e:
    print(e)


class Keyed:
    def keys(self):
        return ["k1", "k2"]

    def __getitem__(self, k):
        return k.upper()


print({**Keyed()}, dict(Keyed()), dict(a=1, **Keyed()))
