count = 0


def bump():
    global count, fresh
    count += 1
    fresh = "made"


bump()
bump()
print(count, fresh)


def outer():
    n = 0

    def middle():
        nonlocal n

        def inner():
            nonlocal n
            n += 1
            return n
        return inner
    return middle()


f, g = outer(), outer()
print(f(), f(), g())


def shadow():
    count = "local"
    return count, globals()["count"]


print(shadow())


def late():
    return defined_later


defined_later = "yes"
print(late())


class K:
    global made_in_class
    made_in_class = 5


print(made_in_class, hasattr(K, "made_in_class"))
