# The end of an iterator is the end of what it feeds, with its value.
def gen(value):
    yield 1
    return value


def end(it):
    try:
        while True:
            next(it)
    except StopIteration as e:
        return e.value, e.args


print(end(enumerate(gen(1))), end(map(str, gen(2))), end(filter(None, gen(3))), end(filter(str, gen(3))))
print(end(zip(gen(4))), end(zip([1, 2, 3], gen(5))), end(zip(gen(6), gen(7))), end(zip([1], gen(8))), end(zip([1, 2], gen(8))))
print(end(map(max, [1, 2], gen(9))), end(map(max, [1], gen(9))))
print(end(enumerate(map(str, filter(None, zip(gen(10)))))))
print(end(enumerate(gen(None))), end(enumerate([1])), end(iter([1])), end(x for x in gen(11)))

it = enumerate(gen(12))
print(end(it), end(it))
it = map(str, gen(13))
print([*it], end(it))


def outer():
    print("result", (yield from map(str, gen(14))))
    print("result", (yield from zip(gen(15), "abc")))


print(list(outer()))
try:
    it = enumerate(gen(16))
    it.__next__()
    it.__next__()
except StopIteration as e:
    print(e.value)
