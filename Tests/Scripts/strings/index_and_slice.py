s = "abcdef"
print(s[0], s[-1], s[5], s[-6], s[1:3], s[:2], s[4:], s[:], s[::2], s[::-1], s[-3:-1], s[10:], s[-100:100], s[4:1], s[4:1:-1], s[::-2], s[True])
print(s[1:2] == "b", s[None:None:None], s[slice(1, 4)], s[2**70:], s[-2**70:2], s[::2**65])
for bad in (lambda: s[6], lambda: s[-7], lambda: s["a"], lambda: s[1.0], lambda: s[::0], lambda: s[None], lambda: s["a":], lambda: ""[0], lambda: s[2**70], lambda: s[1, 2]):
    try:
        print(bad())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
