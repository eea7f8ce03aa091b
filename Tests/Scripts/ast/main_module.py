def f(a, *b):  # type: (int, *str) -> None
    return [a, *b]
