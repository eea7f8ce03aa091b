n = 10
n += 5
print(n)
n -= 3
n *= 2
n //= 5
print(n)
n **= 3
n %= 50
n <<= 4
n >>= 1
n |= 1
n &= 0xFB
n ^= 3
print(n)
n /= 4
print(n)
s = "a"
s += "b"
s *= 3
print(s)
t = u = [1]
t += (2, 3)
print(u, t is u)
t = t + [4]
print(u, t is u)
t = u = (1,)
t += (2,)
print(u, t)
