# iter() refuses what has no __next__, even if it is the object itself.
class Half:
    def __iter__(self):
        return self


class Never:
    __iter__ = None


class Items:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * i


def show(function):
    try:
        print(function())
    except TypeError as e:
        print("TypeError:", e)


for make in Half, Never, Items:
    print(make.__name__)
    for f in list, tuple, set, sum, sorted, enumerate, lambda x: list(zip(x)), lambda x: [*x], lambda x: 4 in x, \
            lambda x: "".join(x), lambda x: max(x), lambda x: [y for y in x]:
        if f is enumerate:
            show(lambda: list(f(make())))
        else:
            show(lambda: f(make()))
