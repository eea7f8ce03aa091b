# Tracebacks through generators, expressions and delegation.
def inner(x):
    yield 1 / x

def middle(x):
    yield from inner(x)

def outer():
    for v in (y for y in middle(0)):
        yield v

list(outer())
