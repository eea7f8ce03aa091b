def f():
    try:
        [][0]
    finally:
        raise KeyError("in finally")


f()
