t = 1, "a", None
print(t, t[0], t[-1], t[1:], t[::-1], len(t), t + (2,), t * 2, "a" in t, t == (1, "a", None), t != (), (1,) < (1, 0), (), (5,), hash((1, 2)) == hash((1, 2)), bool(()), t.index("a"), t.count(1))
print(tuple(), tuple("ab"), tuple([1]), tuple(i for i in range(2)), tuple({1: 2}), (1, (2, (3,))), tuple(t) is t, t[:] is t)
for bad in (lambda: t[5], lambda: t.index(9), lambda: t + [1], lambda: t["x"], lambda: tuple(5), lambda: hash(([],)), lambda: t.append(1), lambda: (1, 2) < (1, "a"), lambda: (1,) < [1], lambda: t * 1.5):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 2
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
