a = [1]
b = a
a *= 3
print(a, b, a is b)
a += "xy"
print(b)
a *= 0
print(b)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
try:
    a += 5
except TypeError as e:
    print(e)
print([[]] * 3, [None] * 2 + [0], ["ab"] * 2)
try:
    [0] * (2 ** 62)
except (MemoryError, OverflowError) as e:
    print(type(e).__name__)
