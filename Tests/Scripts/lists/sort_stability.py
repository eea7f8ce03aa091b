# a thousand records: equal keys keep their order, in both directions
records = [(i * 7919 % 13, i) for i in range(1000)]
up = sorted(records, key=lambda r: r[0])
down = sorted(records, key=lambda r: r[0], reverse=True)
print(all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(up, up[1:])))
print(all(a[0] > b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(down, down[1:])))
print(up[:3], down[:3])
for n in 2, 3, 31, 32, 33, 64, 65, 200:
    data = [(i * i * 31 + i * 17) % 101 for i in range(n)]
    copy = data[:]
    copy.sort()
    print(n, copy == sorted(data), all(x <= y for x, y in zip(copy, copy[1:])), sum(copy) == sum(data))
