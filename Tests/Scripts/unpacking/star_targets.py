a, *b = 1, 2, 3
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(6)
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*a, = (1,)
print(a)
[a, *b], c = [[1, 2, 3], 4]
print(a, b, c)
for i, *rest in [(1, 2, 3), "ab", [9]]:
    print(i, rest)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
first, *_, last = sorted([5, 2, 9])
print(first, last)
