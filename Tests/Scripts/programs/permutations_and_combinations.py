def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item, *rest)


def combinations(items, k):
    if k == 0:
        yield []
    elif items:
        for rest in combinations(items[1:], k - 1):
            yield [items[0], *rest]
        yield from combinations(items[1:], k)


def product(*pools):
    result = [()]
    for pool in pools:
        result = [x + (y,) for x in result for y in pool]
    return result


print(["".join(p) for p in permutations("abc")], list(combinations([1, 2, 3, 4], 2)), product("ab", (1, 2), [True]))
print(sum(1 for _ in permutations(list(range(5)))), sum(1 for _ in combinations(list(range(10)), 4)))
