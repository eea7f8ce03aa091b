row = [0] * 3
grid = [row] * 2
grid[0][1] = 5
print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
a = [1, 2]
a.append(a)
print(a, a[2] is a, a[2][2][2][0], len(a))
b = [a, (a,), {"k": a}]
print(b)
a = b = []
a += [1]
print(b)
x = [[]] * 2
x[0] += [1]
print(x)
x = [1, 2, 3]
x[0], x[x[0]] = 1, 0
print(x)
