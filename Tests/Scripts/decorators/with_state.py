def memo(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
            wrapper.misses += 1
        return cache[n]
    wrapper.misses = 0
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.misses)


class Count:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Count
def add(a, b):
    return a + b


print(add(1, 2), add(3, 4), add.calls, type(add).__name__)
