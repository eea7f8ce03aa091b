# A StopIteration at a `yield from` is what the delegate has returned, wherever it comes from.
def gen(source):
    print("result", (yield from source))
    yield "behind"


for source in (range(3), [1, 2], "ab", iter({1: 2}), map(str, [1, 2])):
    g = gen(source)
    next(g)
    print(g.throw(StopIteration))
    g = gen(source)
    next(g, None)
    try:
        print(g.throw(StopIteration(5)))
    except RuntimeError as e:
        print(e)

g = gen(range(3))
next(g)
try:
    g.throw(ValueError("v"))
except ValueError as e:
    print("ValueError", e)


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, *args):
        print("throw", *map(type, args))
        raise StopIteration("thrown")


g = gen(Delegate())
print(next(g), g.throw(KeyError), next(g, "end"))


def plain():
    yield 1
    yield 2


g = plain()
next(g)
try:
    g.throw(StopIteration)
except RuntimeError as e:
    print(e)
