# sums that leave the small range on the way
total = 0
for i in range(200):
    total += i << i % 64
print(total)
product = 1
for i in range(1, 60):
    product *= i
    if i % 10 == 0:
        print(i, product)
a, b = 0, 1
for _ in range(200):
    a, b = b, a + b
print(a)
n, steps = 27, 0
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps += 1
print(steps)
x = 2 ** 62
for _ in range(4):
    x += x
    print(x)
for _ in range(4):
    x -= 2 ** 65
    print(x)
