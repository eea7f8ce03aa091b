for c in "aé🐍":
    print(c, len(c), end=";")
print(list("abc"), tuple("ab"), sorted(set("hello")), [*"xy"], dict(zip("ab", range(2))), list(reversed("abc")), list(enumerate("ab", 1)))
it = iter("ab")
print(next(it), next(it), next(it, "end"), type(it).__name__)
a, *b = "hello"
print(a, b, "".join(sorted("banana")), max("abz"), all("a"), any(""))


class Sub(str):
    pass


print([type(iter(s)).__name__ for s in ("", "a", "é", Sub("a"), Sub("é"), Sub())])
