import sys

sys.stderr = sys.stdout


def show(f):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)


def g(n):
    yield n
    yield n / 0


def delegating(n):
    yield from g(n)


def catching():
    try:
        yield 1
    except ValueError as e:
        raise KeyError("while thrown") from e


def stops():
    yield 1
    raise StopIteration("inside")


def cleanup():
    try:
        yield 1
    finally:
        raise RuntimeError("in finally")


def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def throw():
    it = catching()
    next(it)
    it.throw(ValueError("thrown"))


def fresh():
    g(1).throw(ValueError("before the start"))


def finished():
    it = iter(g(1))
    next(it)
    try:
        next(it)
    except ZeroDivisionError:
        pass
    it.throw(ValueError("after the end"))


def close_raises():
    it = cleanup()
    next(it)
    it.close()


def ignored():
    it = ignoring()
    next(it)
    it.close()


def running():
    def me():
        next(it)
        yield

    it = me()
    next(it)


def deep():
    return list(delegating(2))


def expression():
    return sum(1 / x for x in [1, 0])


for f in deep, throw, fresh, finished, close_raises, ignored, running, expression, lambda: g(1).send(5):
    show(f)
