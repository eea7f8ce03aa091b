total = 1 + \
    2 + \
    3
print(total)
items = [
    1,
    # a comment inside

    2,
]
print(items)
if (True and
        not False):
    print("joined")
a = 1; b = 2; print(a, b);
if a: print("one line"); print("still in it")
for i in 1, 2: print(i, end=" ")
print()
class C: x = 1; y = 2
print(C.x, C.y)
