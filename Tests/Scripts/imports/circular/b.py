import circular.a
early = hasattr(circular, "a")


def ask():
    return "b asks " + circular.a.name
