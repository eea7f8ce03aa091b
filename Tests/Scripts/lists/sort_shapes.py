state = 777
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (state >> 33) % n
for n in (0, 1, 2, 5, 30, 64, 65, 100, 700):
    for kind in range(7):
        base = [rnd(n * 2 + 1) for _ in range(n)]
        if kind == 1: base = sorted(base)
        if kind == 2: base = sorted(base)[::-1]
        if kind == 3: base = sorted(base)[: n // 2] + sorted(base)[: n - n // 2]
        if kind == 4: base = [x // 10 for x in base]
        if kind == 5: base = list(range(n)) + [n // 2, 3]
        if kind == 6: base = [x % 3 for x in base]
        for conv in (int, float, str, lambda x: (x // 3, x), lambda x: [x]):
            data = [(conv(x), i) for i, x in enumerate(base)]
            for rev in (False, True):
                r = sorted(data, key=lambda p: p[0], reverse=rev)
                h = 0
                for k, i in r: h = (h * 31 + i) % 1000000007
                r2 = [conv(x) for x in base]; r2.sort(reverse=rev)
                print(n, kind, h, r2 == [k for k, i in r], sorted(data, reverse=rev) == sorted(r, reverse=rev))
