class CM:
    def __enter__(self): return self
    def __exit__(self, *info): print("exit", info[0]); return True


def f():
    with CM():
        return "returned"


def g():
    for i in range(3):
        with CM():
            if i == 0:
                continue
            if i == 1:
                break
    return i


def h():
    with CM():
        raise ValueError
    return "after swallow"


def gen():
    with CM():
        yield 1
        yield 2


print(f(), g(), h(), list(gen()))
i = gen()
next(i)
i.close()
