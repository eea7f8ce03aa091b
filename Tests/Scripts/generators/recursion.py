# Recursive generators, deep delegation.
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))

def down(n):
    if n:
        yield from down(n - 1)
    else:
        x = yield "bottom"
        return x
    
d = down(300)
print(next(d))
try:
    d.send(1)
except StopIteration as e:
    print(e.value)
def up(n):
    if n:
        return (yield from up(n - 1)) + 1
    return (yield)
d = up(300)
next(d)
try:
    d.send(1000)
except StopIteration as e:
    print(e.value)
d = up(300)
next(d)
try:
    d.throw(KeyError("thrown"))
except KeyError as e:
    print(repr(e))
d = up(300)
next(d)
print(d.close())
def forever():
    yield from forever()
try:
    next(forever())
except RecursionError as e:
    print(e)
def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield items[i:i + 1] + rest
print(sum(1 for _ in permutations([1, 2, 3, 4, 5])), next(permutations("abc")))
def chain(n):
    g = iter(range(3))
    for _ in range(n):
        g = (x for x in g)
    return g
print(list(chain(200)))
