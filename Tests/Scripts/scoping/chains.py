log = []
def n(x):
    log.append(x)
    return x
def show(r):
    print(r, log)
    log.clear()
show(n(1) < n(2) < n(3))
show(n(1) < n(0) < n(3))
show(n(1) == n(1) != n(2) in [n(2)] is not None)
show(n(3) > n(2) > n(2) > n(1))
show(not n(1) < n(2) < n(2))
show((n(1) < n(2)) < n(3))
show(n(1) < (n(2) < n(3)))
show(1 if n(1) < n(2) > n(5) else 2)
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        print("lt", self.v, o.v)
        return Truth(self.v < o.v)
    def __repr__(self): return f"V({self.v})"
class Truth:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("bool", self.v)
        return self.v
    def __repr__(self): return f"Truth({self.v})"
print(V(1) < V(2) < V(3))
print(V(2) < V(1) < V(3))
if V(1) < V(2) < V(3): print("yes")
if not V(1) < V(0) < V(3): print("no")
while V(1) < V(2) < V(1): print("never")
print([x for x in range(5) if 1 < x < 4], 1 < 2 < 3 == 3 >= 3, 0 is not None is not False)
print(1 in [1] in [[1]], "a" in "ab" in ["ab"], 1 not in [2] not in [[3]])
x = 5
print(1 < x < 10 and 3 < x < 6, 1 < x < 3 or x == 5 == 5, x < x + 1 < x + 2 < x + 3)
assert 1 < 2 < 3
assert not 1 > 2 > 3
try:
    assert 3 < 2 < 1 / 0, "first"
except AssertionError as e: print(e)
