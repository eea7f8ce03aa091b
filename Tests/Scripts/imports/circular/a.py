import circular.b
name = "a"


def result():
    return circular.b.ask()
