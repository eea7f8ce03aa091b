# A subclass of list is asked for its iterator, and for its length as a hint.
class L(list):
    def __iter__(self):
        print("iter", end=" ")
        return iter("xy")

    def __len__(self):
        print("len", end=" ")
        return 1


v = L([1, 2, 3])
print(list(v), tuple(v), [*v], sorted(v), len({*v}))
a = []
a.extend(v)
a += v
print(a)
a[:] = v
print(a)
a[::2] = L("z")[:1]
print(a, "".join(v))


class T(tuple):
    def __iter__(self):
        return iter("t")


a[:] = T((1, 2))
print(a, "-".join(T("ab")))


def clears(x):
    a.clear()
    return x


a = [3, 1, 2]
a.sort(key=clears)
print(a)
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as e:
    print(e, a)
