a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union(b, [9]), a.intersection([3, 9], (3,)), a.difference([1], [2]), a.symmetric_difference([1, 7]))
print(a <= {1, 2, 3, 4}, a < a, {1} < a, a > {2}, a >= b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([8]), a.isdisjoint(b), {1, 2} == frozenset([2, 1]))
c = set(a)
c |= b
print(c)
c &= {1, 3, 5}
print(c)
c -= {1}
print(c)
c ^= {3, 8}
print(c, c.update([1], (2,)), c, c.intersection_update([1, 2, 3]), c, c.difference_update([1]), c, c.symmetric_difference_update([2, 7]), c)
print(set().union(), a.union() == a, a.union() is a, a.intersection(), set.union({1}, {2}))
