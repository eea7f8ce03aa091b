def first(a):
    return second(a, b=2)


def second(a, b):
    items = [a, b]
    return items[5]


first(1)
