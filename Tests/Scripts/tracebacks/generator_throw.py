def g():
    yield 1


i = g()
next(i)
i.throw(ValueError("thrown in"))
