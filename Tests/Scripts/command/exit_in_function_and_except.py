def f():
    try:
        1 / 0
    except ZeroDivisionError:
        exit(6)


f()
