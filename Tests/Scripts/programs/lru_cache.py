class Cache:
    def __init__(self, size):
        self.size, self.items, self.hits, self.misses = size, {}, 0, 0

    def __call__(self, f):
        def wrapper(*args):
            if args in self.items:
                self.hits += 1
                self.items[args] = self.items.pop(args)
            else:
                self.misses += 1
                self.items[args] = f(*args)
                if len(self.items) > self.size:
                    del self.items[next(iter(self.items))]
            return self.items[args]
        wrapper.cache = self
        return wrapper


@Cache(3)
def square(n):
    print("computing", n)
    return n * n


for n in (1, 2, 3, 1, 4, 2, 1, 3):
    print(square(n), list(square.cache.items))
print(square.cache.hits, square.cache.misses)
