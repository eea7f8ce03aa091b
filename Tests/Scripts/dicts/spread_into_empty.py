# {**d} and f(**d) into an empty dict: a copy that goes its own way.
d = {i: str(i) for i in range(50)}
e = {**d}
e[3] = "x"
e["new"] = 1
print(d[3], len(d), e[3], len(e), list(e)[-2:])
del d[7], d[49]
d[7] = "again"
f = {**d, 8: "later"}
print(list(f)[-3:], f[8], d[8])
print({**{}}, {**{}, **{1: 2}, **{}}, {**{1: 2, 3: 4}, 1: 6}, {0: 0, **{0: 1}})


def g(**k):
    k["own"] = 1
    return k


n = {"a": 1}
print(g(**n), g(**{}, **n), n)
for bad in {1: 2}, {"a": 1, 2: 3}:
    try:
        g(**bad)
    except TypeError as e:
        print(e)
try:
    g(**n, **n)
except TypeError as e:
    print(e)


class D(dict):
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key * 2


print({**D(z=1)}, g(**D(z=1)))
