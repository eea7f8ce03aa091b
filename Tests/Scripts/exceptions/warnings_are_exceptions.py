try:
    raise DeprecationWarning("old")
except Warning as w:
    print(repr(w))
print([c.__name__ for c in (UserWarning, SyntaxWarning, RuntimeWarning, FutureWarning, ResourceWarning) if issubclass(c, Warning)])
