print(1 == 1.0, 1 == True, 0 == False, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 1 < 1.5 < 2)
print(10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 10 ** 400 < float("inf"), 1 == float("nan"), 1 < float("nan"))
print(1 != "1", 1 == "1", 1 in [True], {1: "a", True: "b", 1.0: "c"})
print(sorted([3, 1.5, True, -2, 0.0]), max(2, 2.0), min(1.0, 1))
try:
    1 < "2"
except TypeError as e:
    print(e)
try:
    [] > 1
except TypeError as e:
    print(e)
