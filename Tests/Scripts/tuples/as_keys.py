d = {(1, 2): "a", (): "empty", ((1,), "x"): "nested"}
print(d[1, 2], d[()], d[(1,), "x"], (1.0, 2.0) in d, (1, 3) in d)
print({(i % 2, i % 3) for i in range(12)} == {(a, b) for a in range(2) for b in range(3)})
print(hash((1, 2, 3)) == hash((1.0, 2.0, 3.0)), hash(()), hash((1,)), hash((0, 0)), hash((1, 2, 3)), hash(((1, 2), (3, 4))), hash((-1, -2)))
