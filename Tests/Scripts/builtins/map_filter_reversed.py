print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None or abs, [-1])), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed((1, 2))))
m = map(lambda x: 10 // x, [1, 0, 5])
print(next(m))
try:
    next(m)
except ZeroDivisionError as e:
    print(e)
print(next(m), type(m).__name__, type(filter(None, [])).__name__, iter(m) is m)
for bad in (lambda: map(), lambda: map(str), lambda: map(str, 5), lambda: next(map(5, [1])), lambda: filter(None), lambda: filter(None, 5), lambda: reversed(5), lambda: reversed(iter([])), lambda: next(filter(5, [1])), lambda: list(map(lambda: 0, [1]))):
    try:
        print(bad())
    except TypeError as e:
        print(e)
