print(..., Ellipsis, ... is Ellipsis, type(...))
print(None, True, False, NotImplemented)
print(__debug__)
print(type(None), type(NotImplemented))


def stub(): ...


print(stub())
