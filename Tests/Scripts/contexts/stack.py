class Stack:
    def __init__(self): self.items = []
    def __enter__(self): return self

    def push(self, f):
        self.items.append(f)

    def __exit__(self, kind, value, tb):
        handled = False
        while self.items:
            handled = bool(self.items.pop()(kind, value)) or handled
        return handled


with Stack() as s:
    for i in range(3):
        s.push(lambda k, v, i=i: print("close", i, k and k.__name__))
    s.push(lambda k, v: True)
    raise RuntimeError("x")


class Suppress:
    def __init__(self, *kinds): self.kinds = kinds
    def __enter__(self): pass
    def __exit__(self, kind, value, tb): return kind is not None and issubclass(kind, self.kinds)


with Suppress(ZeroDivisionError, KeyError):
    1 / 0
with Suppress(LookupError):
    {}["x"]
try:
    with Suppress(KeyError):
        int("x")
except ValueError as e:
    print(e)
