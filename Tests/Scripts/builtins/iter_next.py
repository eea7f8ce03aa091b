print(next(iter([1])), next(iter([]), "d"), list(iter({1: 2})), list(iter("ab")))
n = iter([5, 4, 0, 3])
print(list(iter(n.__next__, 0)), list(n))


class Counter:
    def __init__(self): self.n = 0
    def __call__(self):
        self.n += 1
        return self.n


print(list(iter(Counter(), 4)), type(iter(Counter(), 4)).__name__)
it = iter(Counter(), 2)
print(next(it), next(it, "end"), next(it, "end"))
for name, value in (("list", []), ("tuple", ()), ("str", ""), ("range", range(0)), ("dict", {}), ("set", set()), ("bytes", b""), ("items", {}.items()), ("reversed", reversed([]))):
    print(name, type(iter(value)).__name__, end="; ")
print()
