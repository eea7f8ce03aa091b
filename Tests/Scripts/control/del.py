x = 1
del x
try:
    x
except NameError as e:
    print(e)
a = [1, 2, 3]
d = {"k": 1}
del a[0], d["k"]
print(a, d)
(b, c) = 1, 2
del (b, c)
del (a)
print("b" in globals(), "a" in globals())


def f():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(f())


class C:
    z = 1


del C.z
try:
    del C.z
except AttributeError as e:
    print(e)
try:
    del never
except NameError as e:
    print(e)
