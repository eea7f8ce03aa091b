class Vector:
    def __add__(self, other):
        return other.x

    def __getitem__(self, i):
        raise IndexError(f"no item {i}")

    def __eq__(self, other):
        return self + other


v = Vector()
v == 5
