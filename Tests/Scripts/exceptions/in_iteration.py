class Iter:
    def __init__(self, error):
        self.error = error
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise self.error
        return self.n


def attempt(text, error=StopIteration):
    space = {"it": Iter(error), "Iter": Iter}
    try:
        exec(text, space)
        print(text, "->", space.get("r"))
    except BaseException as e:
        print(text, "->", type(e).__name__, e, "|", repr(e.__context__), repr(e.__cause__))


for error in StopIteration, StopIteration("value"), ValueError("broken"), StopAsyncIteration:
    for text in ("r = list(it)", "r = [x for x in it]", "r = sum(it)", "r = dict(a=1, **dict(zip('ab', it)))", "a, b = it", "a, *r = it", "r = tuple(map(str, it))", "r = (lambda *a: a)(*it)", "r = 5 in it", "r = max(it)", "r = sorted(it)", "r = ''.join(map(str, it))", "r = list(zip(it, it))", "r = {**{x: x for x in it}}", "def g():\n  yield from it\nr = list(g())", "def g():\n  for x in it: yield next(it)\nr = list(g())", "r = list(enumerate(it))", "r = list(filter(None, it))", "r = any(x > 5 for x in it)"):
        attempt(text, error)
