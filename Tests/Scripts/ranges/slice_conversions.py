# The parts of a slice of a range are converted once each, in order.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n, end=" ")
        return self.n


print(range(10)[Index(1):Index(9):Index(2)])
for s in (slice("a"), slice(1.5, None), slice(None, None, "b")):
    try:
        range(5)[s]
    except TypeError as e:
        print(e)
