def load():
    try:
        return {}["key"]
    except KeyError:
        return int("not a number")


load()
