def t(x):
    print("t", x, end=" ")
    return x


print(t(0) and t(1))
print(t(1) and t(2) and t(0) and t(3))
print(t(0) or t("") or t("x") or t(5))
print(not t(0), not t([1]))
print(t(1) or t(2) and t(0))
print((t(0) or t(1)) and t(2))
print(t(None) is None and not t(0))
x = t(0) or [] or {} or "last"
print(x)


class Odd:
    def __bool__(self):
        print("asked", end=" ")
        return False


print(bool(Odd()), Odd() or 1, 1 if Odd() else 2, not Odd())


class Sized:
    def __len__(self):
        return 0


print(bool(Sized()))


class Bad:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


for o in Bad(), BadLen():
    try:
        bool(o)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
