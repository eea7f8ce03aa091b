a = 3 ** 200
b = 7 ** 90
print(a + b, a - b, b - a, a * b, sep="\n")
print(a // b, a % b, -a // b, -a % b, a // -b, a % -b, sep="\n")
print(divmod(-a, -b) == (a // b, -(a % b)), a % b == a - a // b * b)
print(a == 3 ** 200, a < b, a > b, a != b, -a < b, a >= a)
print((a + 1) ** 2 - a ** 2 - 2 * a, a.bit_length(), (-a).bit_length())
print(a // 10 ** 80, b % 2 ** 64, (10 ** 50) // 10 ** 49, 10 ** 50 % 7)
