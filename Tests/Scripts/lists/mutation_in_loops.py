a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)
a = [1, 2, 3, 4]
it = iter(a)
print(next(it), next(it))
del a[:]
print(next(it, "over"))
a.extend([7, 8, 9, 10])
print(next(it, "still over"))
for x in [1, 2, 3]:
    x *= 2
print(x)
a = [1, 2, 3]
for i, a[0] in enumerate("xyz"):
    pass
print(i, a)
