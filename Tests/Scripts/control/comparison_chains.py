def v(x):
    print("v", x, end=" ")
    return x


print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) == v(1) != v(2) > v(0))
print(1 < 2 > 1, 1 in [1] in [[1]], "a" in "abc" == "abc", not 1 == 2, len("a") is not None is not False)
print(1 < 3 < 2 == False, (1 < 3) < 2, 1 == 1.0 == True, [] is not [], 5 > 3 > 1 and 1)
