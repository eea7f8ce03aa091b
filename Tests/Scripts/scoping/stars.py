def f(*a, **k): return a, k
a, b = [1, 2], {"x": 1}
print([*a, *a], (*a,), {*a, 3}, {**b, "y": 2}, {"x": 0, **b}, {**b, "x": 0}, [*"ab", *range(2), *{}], *a)
print(f(*a, 3, *a, **b, z=1, **{"w": 2}), f(*[], **{}), f(*a, *(), k=1))
def g():
    return *a, 3
def h():
    yield *a, 3
print(g(), list(h()))
for x in *a, 5: print(x, end=" ")
print()
x = *a, *a
y, *z = *a, 9
print(x, y, z)
d = {(1, 2): "t", (1, 2, 3): "u"}
print(d[*a], d[*a, 3], d[1, *[2]])
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
s = S()
print(s[*a], s[*a, 1:2], s[1:2, *a], s[*()], s[*a, *a])
s[*a] = 1
del s[*a, 2]
s[0], *s[1], s[2] = range(5)
print(*[*[*[1]]], sep=",")
*[*[p]], q = [1], 2
print(p, q)
[*m, (n, *o)] = 1, 2, (3, 4, 5)
print(m, n, o)
for k, *v in [(1, 2, 3), "ab"]: print(k, v)
print([(i, *j) for i, *j in [(1, 2, 3)]], {**{k: v for k, v in zip("ab", "cd")}})
print(*(lambda *a: a)(*a), *map(str, a), *[x for x in a])
with open(__file__) as fh, open(__file__) as (fi): pass
x, = [1]
[y] = [2]
(z,), [w] = [3], [4]
print(x, y, z, w)
del x, (y, [z])
first, *_, last = "abcd"
print(first, _, last)
