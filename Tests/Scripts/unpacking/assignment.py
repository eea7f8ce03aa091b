a, b = 1, 2
a, b = b, a
print(a, b)
[c, d] = (3, 4)
(e, (f, [g])) = 5, (6, [7])
h, = [8]
print(c, d, e, f, g, h)
x, y, z = "abc"
p, q = {"k1": 1, "k2": 2}
m, n = range(2)
print(x, y, z, p, q, m, n)
first = second = third = []
first.append(1)
print(second, first is third)
i, a_list = 0, [0, 0]
i, a_list[i] = 1, 9
print(i, a_list)
() = []
[] = ()
print("empty targets are fine")
