r = range(10 ** 20, 10 ** 20 + 5, 2)
print(list(r), len(r), r[1], 10 ** 20 + 2 in r, r.index(10 ** 20 + 4), r[::-1])
print(len(range(2 ** 62)), 2 ** 63 in range(2 ** 65), range(2 ** 65)[2 ** 64], range(0, 2 ** 64, 2 ** 62), list(range(2 ** 63 - 2, 2 ** 63 + 2)), list(range(-2 ** 63 - 1, -2 ** 63 + 2)))
try:
    len(range(2 ** 65))
except OverflowError as e:
    print(e)
for i in range(2 ** 62, 2 ** 62 + 2):
    print(i)
for i in range(2 ** 64, 2 ** 64 - 3, -1):
    print(i)
