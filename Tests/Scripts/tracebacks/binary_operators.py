def f(a, b):
    return (a + 1) * (b
                      - "x") + 2


f(1, 2)
