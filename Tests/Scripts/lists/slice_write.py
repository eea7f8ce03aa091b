a = list(range(8))
a[1:3] = ["x", "y", "z"]
print(a)
a[2:2] = [0, 0]
print(a)
a[:2] = []
a[len(a):] = [99]
print(a)
a[::2] = "ABCDE"
print(a)
a[1:1] = a
print(a)
a[5:2] = ["in"]
print(a)
a[:] = (i for i in range(4))
print(a)
a[::-1] = a[:]
print(a)
a[-1:] = {7: 1}
print(a)
for bad in (lambda s: s.__setitem__(slice(None, None, 2), [1]), lambda s: s.__setitem__(slice(0, 2), 5), lambda s: s.__setitem__(10, 1), lambda s: s.__setitem__("a", 1), lambda s: s.__setitem__(slice(0, 2, 0), [])):
    try:
        bad(a)
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
print(a)
