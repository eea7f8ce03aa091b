# More slots than fit into one cell.
names = [f"s{i:03}" for i in range(200)]
Many = type("Many", (), {"__slots__": names})
More = type("More", (Many,), {"__slots__": [f"t{i:03}" for i in range(100)]})
Open = type("Open", (Many,), {})


def fill(o, names):
    for i, n in enumerate(names):
        setattr(o, n, i)
    return sum(getattr(o, n) for n in names)


m, n = Many(), More()
print(fill(m, names), fill(n, names + [f"t{i:03}" for i in range(100)]))


def read(o):
    return o.s000, o.s061, o.s062, o.s063, o.s199


def write(o, x):
    o.s000 = o.s061 = o.s062 = o.s063 = o.s199 = x


for _ in range(3):
    write(m, read(m)[1] + 1)
print(read(m), read(n), m.s064, m.s100)
del m.s150
for f in (lambda: m.s150, lambda: delattr(m, "s150"), lambda: setattr(m, "other", 1), lambda: m.__dict__):
    try:
        print(f())
    except AttributeError as e:
        print(e)
o = Open()
print(fill(o, names))
o.extra = 5
print(o.extra, o.s199)
