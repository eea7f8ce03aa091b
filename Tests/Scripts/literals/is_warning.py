x = 1
print(x is 1)
print("a" is not x)
print(x is ())
