f = frozenset([1, 2])
print(f, frozenset(), f | {3}, {3} | f, f & {1}, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset((1, 2))], f == {1, 2}, type(f | {3}).__name__, type({3} | f).__name__, frozenset(f) is f, f.copy() is f, frozenset("a"))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([0])), {1, 2} in [f], {frozenset([1]), frozenset([1])})
s = {f}
print({1, 2} in s)
s.discard({1, 2})
print(s)
for bad in (lambda: f.add(1), lambda: f.remove(1)):
    try:
        bad()
    except AttributeError as e:
        print(e)
f |= {9}
print(f)
