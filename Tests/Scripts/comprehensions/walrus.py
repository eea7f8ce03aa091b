data = [1, 5, 2, 8]
print([y for x in data if (y := x * 2) > 5], y)
print(any((hit := x) > 4 for x in data), hit)
total = 0
print([total := total + v for v in data], total)


def f():
    [inner := i for i in range(3)]
    return inner


print(f(), "inner" in globals())
if (n := len(data)) > 3:
    print("long", n)
while (item := data.pop()) != 1:
    print(item, end=" ")
print(item, data)
print((a := 1, b := 2), a, b, [c := 3, c ** 2], (lambda: (d := 4))())
