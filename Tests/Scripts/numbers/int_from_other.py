print(int(), int(3.99), int(-3.99), int(True), int(1e20), int(b"12"), int("5", base=8))


class Index:
    def __index__(self):
        return 9


class Whole:
    def __int__(self):
        return 8


print(int(Index()), int(Whole()), list(range(20))[Index()], hex(Index()))
for bad in (None, [], "1.0", float("nan"), float("inf"), object, 3j):
    try:
        print(int(bad))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
