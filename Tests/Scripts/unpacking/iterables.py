class Pair:
    def __iter__(self):
        print("iter")
        yield 1
        print("between")
        yield 2
        print("done")


a, b = Pair()
print(a, b)
try:
    a, = Pair()
except ValueError as e:
    print(e)


class Indexed:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


a, b, c = Indexed()
print(a, b, c, list(Indexed()), 20 in Indexed(), [*Indexed()])


class Broken:
    def __iter__(self):
        return 5


try:
    a, b = Broken()
except TypeError as e:
    print(e)
