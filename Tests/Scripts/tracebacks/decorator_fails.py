def deco(n):
    def decorate(f):
        return f.nothing
    return decorate


@deco(
    1
)
def g():
    pass
