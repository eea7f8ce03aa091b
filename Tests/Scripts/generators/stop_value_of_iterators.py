# The value of a StopIteration that an iterator of a program's raises goes through what it feeds.
class Ends:
    def __init__(self, value, items=()):
        self.items = list(items)
        self.value = value

    def __iter__(self):
        return self

    def __next__(self):
        if self.items:
            return self.items.pop()
        raise StopIteration(self.value)


class Item:
    def __getitem__(self, i):
        raise StopIteration("ignored")


def end(it):
    try:
        while True:
            next(it)
    except StopIteration as e:
        return e.value


for make in (lambda e: enumerate(e), lambda e: map(str, e), lambda e: zip(e), lambda e: zip([1, 2], e), lambda e: zip(e, [1, 2]),
             lambda e: filter(None, e), lambda e: enumerate(map(str, filter(None, e)))):
    print(end(make(Ends(1))), end(make(Ends(2, [3]))), end(make(Ends(None))))
print(end(iter(Item())), end(enumerate(Item())))


# What is iterated meanwhile does not count.
def count(x):
    for _ in Ends("inner"):
        pass
    list(Ends("inner"))
    return next(enumerate(Ends("inner")), x)


print(end(map(count, [1, 2])), end(map(count, Ends("outer", [1]))), end(filter(count, Ends("outer", [1]))), end(filter(count, [1])))
shared = Ends("shared", [1, 2, 3])
print(next(map(lambda x: list(shared), shared)), end(shared))


def outer():
    print((yield from enumerate(Ends("from", "a"))))


print(list(outer()))
