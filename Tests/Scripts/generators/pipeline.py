def numbers(text):
    for word in text.split():
        if word.isdigit():
            yield int(word)


def window(source, n):
    seen = []
    for x in source:
        seen.append(x)
        if len(seen) == n:
            yield tuple(seen)
            seen.pop(0)


def take(n, source):
    for _ in range(n):
        yield next(source)


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


print(list(window(numbers("1 a 2 3 b 4 5"), 3)), list(take(10, primes())))


def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or x is not None and x <= y:
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)


print(list(merge([1, 4, 7], [2, 3, 9, 10])))
