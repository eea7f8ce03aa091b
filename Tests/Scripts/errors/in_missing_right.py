if x in:
    pass
