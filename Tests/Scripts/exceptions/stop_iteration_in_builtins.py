class Bad:
    def __iter__(self): return self
    def __next__(self): raise ValueError("from next")


for f in (list, tuple, set, sum, max, sorted, dict, "".join, lambda b: [*b], lambda b: [x for x in b], lambda b: 5 in b, any, enumerate(Bad()).__next__, lambda b: next(zip(b)), lambda b: next(map(str, b)), lambda b: (lambda *a: a)(*b)):
    try:
        f(Bad()) if not hasattr(f, "__self__") or f == "".join else f()
        print("no error")
    except ValueError as e:
        print("ValueError", e)
    except TypeError as e:
        print("TypeError", e)
