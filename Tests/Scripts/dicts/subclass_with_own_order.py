# A subclass of dict that iterates in a way of its own is asked for keys and items; others are copied as they lie.
class Backwards(dict):
    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return sorted(super().keys(), reverse=True)

    def __getitem__(self, key):
        return ("got", super().__getitem__(key))


class OnlyKeys(dict):
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return 5


def f(**kwargs):
    return kwargs


b = Backwards(a=1, b=2)
print(f(**b), {**b}, dict(b), b.copy(), b | {}, {} | b)
x = {}
x.update(b)
print(x)
x = {"z": 0}
x |= b
print(x)
print([n for n in type("C", (), b).__dict__ if len(n) == 1])
k = OnlyKeys(a=1)
print(f(**k), {**k}, dict(k), k.copy())
