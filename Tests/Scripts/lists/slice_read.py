a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[::3], a[::-1], a[-3:], a[:-8], a[8:2:-2], a[2:8:-1], a[100:], a[-100:2], a[5:5], a[::100], a[-1:-4:-1], a[None:4], a[True:3], a[slice(1, 3)], a[2**100:], a[:-2**100:-4])
try:
    a[::0]
except ValueError as e:
    print(e)
try:
    a["a":]
except TypeError as e:
    print(e)
