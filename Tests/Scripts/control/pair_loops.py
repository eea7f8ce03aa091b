# loops that take pairs apart at once, and those that keep the pair
def pairs():
    out = []
    for i, x in enumerate("abc"):
        out.append((i, x))
    for k, v in {"a": 1, "b": 2}.items():
        out.append((k, v))
    for a, b in zip([1, 2, 3], "xy"):
        out.append((a, b))
    for p in zip([1], [2]):
        a, b = p
        out.append(p)
    for a, (b, c) in enumerate([(1, 2), (3, 4)], 10):
        out.append(a + b + c)
    for a, a in zip([1], [2]):
        out.append(a)
    out += [(k, v) for k, v in {1: 2}.items()]
    out += [j for i, j in zip((1, 2), range(5))]
    return out


print(pairs())
for i, x in enumerate("ab", 2**47 - 1):
    print(i, x)
for i, x in enumerate("ab", 2**70):
    print(i, x)
for bad in (lambda: [a for a, b in zip([1], [2], [3])], lambda: [a for a, b in zip([1])], lambda: [a for a, b, c in enumerate("a")]):
    try:
        print(bad())
    except ValueError as e:
        print(e)
try:
    for a, b in zip([1, 2], [1], strict=True):
        print(a, b)
except ValueError as e:
    print(e)
try:
    for a, b in zip([1], [1, 2], strict=True):
        print(a, b)
except ValueError as e:
    print(e)
d = {1: 1, 2: 2}
try:
    for k, v in d.items():
        d[k + 10] = v
except RuntimeError as e:
    print(e)


class Pairs(enumerate):
    def __next__(self):
        i, x = super().__next__()
        return x, i


for x, i in Pairs("ab"):
    print(x, i)


def gen():
    yield 1
    raise KeyError("inside")


try:
    for a, b in zip(gen(), gen()):
        print(a, b)
except KeyError as e:
    print("KeyError", e)
x = zip([1, 2, 3], [4, 5, 6])
for a, b in x:
    break
for a, b in x:
    print(a, b)
for a, b in x:
    print("never")
else:
    print("done", a, b)
