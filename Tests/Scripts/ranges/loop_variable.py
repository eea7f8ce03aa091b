for i in range(3):
    i *= 10
    print(i)
print("after", i)
for i in range(0):
    pass
print("kept", i)
r = range(3)
it = iter(r)
next(it)
print(list(it), list(r), [list(zip(r, r))], next(iter(r)), type(it).__name__)
n = 3
for i in range(n):
    n = 10
print(i, n)
