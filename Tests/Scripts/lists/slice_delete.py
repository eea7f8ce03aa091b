a = list(range(12))
del a[0]
del a[-1]
del a[2:4]
print(a)
del a[::3]
print(a)
del a[::-2]
print(a)
del a[5:1], a[100:]
del a[:]
print(a)
for index in 0, -1, "x":
    try:
        del a[index]
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
