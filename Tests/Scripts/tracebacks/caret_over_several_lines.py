def f(a):
    return (
        a
        + 1
        + 2
        + 3
        + "four"
        + 5
    )


f(0)
