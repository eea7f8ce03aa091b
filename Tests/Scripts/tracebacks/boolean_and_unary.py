x = "a"
print(1 and -x)
